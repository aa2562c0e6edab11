import { type CodeMeaning, meaningOf, meaningsByWeight, outcomeOfMeaning } from "@/lib/capillary/failure";
import type { Outcome } from "@/lib/capillary/outcome";

/** One entry of `errors[]` or `warnings[]`: its code, or null when it has none (v3 sends messages alone). */
export type Code = number | null;

/** More entries than this add nothing; a hostile list must not cost time. */
const mostRead = 20;

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * The codes of an `errors` or `warnings` member. Absent, null, "", [] and {} are none. Anything else that
 * is not a list is one entry without a code, so that a failure in an unknown shape is still a failure.
 */
export function readCodes(member: unknown): Code[] {
  if (member === undefined || member === null || member === "") return [];
  if (Array.isArray(member)) return member.slice(0, mostRead).map(codeOf);
  return isObject(member) && Object.keys(member).length === 0 ? [] : [codeOf(member)];
}

/**
 * Failure codes anywhere the envelopes put them: `errors[]`; `success: false`; `status{success, code}`
 * of the older and the rewards families; `response.status` of v1.1.
 * https://docs.capillarytech.com/reference/errors-and-warnings
 */
export function readFailureCodes(body: unknown): Code[] {
  if (!isObject(body)) return [];
  const codes = readCodes(body.errors);
  if (codes.length > 0) return codes;
  if (isFalse(body.success)) return [null];
  const response = isObject(body.response) ? body.response : body;
  return isObject(response.status) && isFalse(response.status.success) ? [codeOf(response.status)] : [];
}

/** The outcome of a list of failure codes, and those of them the reference does not name. */
export function judgeCodes(codes: readonly Code[]): { outcome: Outcome<never> | null; unknown: Code[] } {
  const known = new Map<CodeMeaning, number>();
  const unknown: Code[] = [];
  for (const code of codes) {
    const meaning = code === null ? null : meaningOf(code);
    if (meaning === null || code === null) unknown.push(code);
    else if (!known.has(meaning)) known.set(meaning, code);
  }
  for (const meaning of meaningsByWeight) {
    const code = known.get(meaning);
    if (code !== undefined) return { outcome: outcomeOfMeaning(meaning, code), unknown };
  }
  const [first] = unknown;
  if (first === undefined) return { outcome: null, unknown };
  return { outcome: { kind: "unavailable", reason: "upstream", code: first, retryable: false }, unknown };
}

function codeOf(entry: unknown): Code {
  const code = isObject(entry) ? entry.code : null;
  if (typeof code === "number") return Number.isSafeInteger(code) ? code : null;
  return typeof code === "string" && /^\d{1,9}$/.test(code.trim()) ? Number(code) : null;
}

function isFalse(value: unknown): boolean {
  return value === false || (typeof value === "string" && value.toLowerCase() === "false");
}
