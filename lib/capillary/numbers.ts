/**
 * Amounts from here on are a fault, not a balance. Thirteen digits are real ones (years of spend in a small unit
 * of money), and up to here a number still holds its hundredths as they were sent.
 */
export const tooLarge = 1e13;

const decimal = /^[+-]?\d+(\.\d+)?$/;

/**
 * An amount that may come as number or string (`350.0`, `"350.000"`); v1.1 and the ledger send strings
 * (https://docs.capillarytech.com/reference/get-ledger-information). null for anything else, for
 * NaN and Infinity, and from ±1e13 on. Texts with separators, exponents or signs in odd places are not guessed.
 */
export function parseAmount(value: unknown): number | null {
  const amount = typeof value === "string" && decimal.test(value.trim()) ? Number(value) : value;
  if (typeof amount !== "number" || !Number.isFinite(amount) || Math.abs(amount) >= tooLarge) return null;
  return amount === 0 ? 0 : amount;
}

/** As `parseAmount`, and null below zero: for figures that cannot be negative. */
export function parseCount(value: unknown): number | null {
  const amount = parseAmount(value);
  return amount === null || amount < 0 ? null : amount;
}

/** A whole number that names something; also `"973"` and `"113336.0"`. May be -1 ("none"). null beyond 2^53. */
export function parseId(value: unknown): number | null {
  const text = typeof value === "string" ? value.trim() : null;
  const id = text !== null && /^-?\d+(\.0+)?$/.test(text) ? Number(text) : value;
  return typeof id === "number" && Number.isSafeInteger(id) ? id : null;
}

/** `true`, `"true"`, `"TRUE"` and their opposites; v1.1 sends words. null for anything else. */
export function parseFlag(value: unknown): boolean | null {
  if (typeof value === "boolean") return value;
  const word = typeof value === "string" ? value.trim().toLowerCase() : "";
  return word === "true" ? true : word === "false" ? false : null;
}

/** What programs write into a text when they had nothing to write. Case matters: Null is a family name. */
const nothings = new Set(["", "null", "undefined", "NaN", "Infinity", "-Infinity"]);

/** Trimmed text; "", the words programs write for nothing, and anything that is not text are null. */
export function parseText(value: unknown): string | null {
  if (typeof value !== "string") return null;
  const text = value.trim();
  return nothings.has(text) ? null : text;
}
