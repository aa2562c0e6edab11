import { parseText } from "@/lib/capillary/numbers";
import type { Reader } from "@/lib/capillary/reader";
import { fieldsSchema } from "@/lib/capillary/schemas/customer";

/**
 * The brand's own fields (`customFields`, `extendedFields`) as text. Values that are not text, number
 * or truth are left out; which of them a screen may show is the operator's list, not ours.
 */
export function mapFields(path: string, value: unknown, reader: Reader): { name: string; value: string }[] {
  const fields = reader.object(path, value, fieldsSchema) ?? {};
  return Object.entries(fields).flatMap(([name, each]) => {
    const text = parseText(isPlain(each) ? String(each) : each);
    return text === null ? [] : [{ name, value: text }];
  });
}

function isPlain(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}
