import { isLocale } from "@/lib/i18n/locale";
import type { ListedField } from "@/lib/theme/brand";

/**
 * Fields that an operator lists, under their labels in the reader's language. Replies carry the one label that
 * every listed field has; a brand of several languages gives more of them beside it.
 */
export function labelled<Field extends { name: string }>(
  fields: readonly Field[],
  listed: readonly ListedField[],
  locale: string,
): Field[] {
  if (!isLocale(locale)) return [...fields];
  const own = new Map(listed.map(({ label, labels }) => [label, labels?.[locale]]));
  return fields.map((field) => ({ ...field, name: own.get(field.name) ?? field.name }));
}
