/** What travels over the wire. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** True for `{…}`, not for lists and null. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A part under its name, or nothing: for replies in which a part is present only when asked for. */
export function part(name: string, wanted: boolean, value: () => Json): JsonObject {
  return wanted ? { [name]: value() } : {};
}
