import type { PathParams, Query, ReadTemplate, WriteTemplate } from "@/lib/capillary/calls";

const digits = /^[0-9]{1,19}$/;

/**
 * Path and query of one call, or null when a path value is not a Capillary id: then nothing is sent.
 * Only digits get into the path, so no value can reach another path, host or query.
 */
export function buildPath(
  basePath: string,
  template: ReadTemplate | WriteTemplate | "/v3/oauth/token/generate",
  pathParams: PathParams,
  query: Query,
): string | null {
  let readable = true;
  const path = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const id = idText(Object.hasOwn(pathParams, name) ? pathParams[name] : undefined);
    if (id === null) readable = false;
    return id ?? "";
  });
  if (!readable) return null;
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined
      ? []
      : [`${encodeURIComponent(name)}=${encodeURIComponent(wellFormed(String(value)))}`],
  );
  return `${basePath}${path}${pairs.length > 0 ? `?${pairs.join("&")}` : ""}`;
}

function idText(value: number | string | undefined): string | null {
  if (typeof value === "number") return Number.isSafeInteger(value) && value > 0 ? String(value) : null;
  return value !== undefined && digits.test(value) ? value : null;
}

// encodeURIComponent throws on half a surrogate pair, which a fuzzed identifier may hold.
function wellFormed(text: string): string {
  return text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, "\uFFFD");
}
