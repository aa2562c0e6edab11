import "server-only";
import { noStore, problem } from "@/lib/http/problem";
import type { Result, UnavailableReason } from "@/lib/loyalty/result";

/** Status and words of every code that a room may return as `refused` or `not-found`. */
const known: Readonly<Record<string, readonly [number, string]>> = {
  "sign-in": [401, "Sign in first."],
  "not-allowed": [403, "This is not open to you."],
  locked: [403, "The screen is locked."],
  "cross-site": [403, "This request came from another site."],
  "look-up-ended": [404, "This look-up has ended."],
  "no-member": [404, "No member with this identifier."],
  "no-program": [404, "There is no such programme."],
  "not-found": [404, "There is nothing here."],
  ambiguous: [409, "Several members fit."],
  "merged-elsewhere": [409, "This account was merged into another one."],
  erased: [410, "This account was erased."],
  "bad-json": [400, "The body is not JSON."],
  "identifier-missing": [400, "There is no identifier."],
  "bad-ahead": [400, "This look-ahead is not offered."],
  "bad-cursor": [400, "This cursor is not ours."],
  "bad-request": [400, "The request is not as it should be."],
  "too-large": [413, "The body is over 16 KiB."],
  "identifier-unreadable": [422, "The identifier cannot be read."],
  ration: [429, "That was too often. Try again later."],
};

/** What a read came to, as an answer of `/api`. The one place where a Result becomes HTTP. */
export function resultResponse(result: Result<unknown>): Response {
  switch (result.kind) {
    case "ok":
    case "stale":
      return json(result.value);
    case "unavailable":
      return unavailable(result.reason, result.retryAfterMs);
    case "refused":
      return refused(result.code, result.retryAfterMs ?? null);
    case "not-found":
      return refused(result.code, null);
    case "unauthenticated":
      return refused("sign-in", null);
    default:
      return never(result);
  }
}

/** 200 (or another status) with a JSON body that no cache keeps. */
export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(value, { status, headers: { ...headers, "cache-control": noStore } });
}

/** A refusal by its code; a code that is not in the table is a fault of ours and becomes 500. */
export function refused(
  code: string,
  retryAfterMs: number | null,
  fields: Readonly<Record<string, unknown>> = {},
): Response {
  const found = known[code];
  return found ? problem(found[0], code, found[1], { retryAfterMs, fields }) : internal();
}

/** The store cannot be reached: an honest 503, never "signed out". */
export function storeDown(): Response {
  return unavailable("store", null);
}

/** A bug of ours; the log has it under the same reference. */
export function internal(): Response {
  return problem(500, "internal", "Something went wrong here.");
}

function unavailable(reason: UnavailableReason, retryAfterMs: number | null): Response {
  const ours = reason === "store" || reason === "overloaded";
  const title = ours
    ? "This cannot be done right now. Nothing is lost."
    : "The loyalty system does not answer. Points are safe.";
  return problem(503, ours ? reason : "upstream", title, { retryAfterMs: retryAfterMs ?? 5_000 });
}

function never(value: never): never {
  throw new Error(`Unexpected result ${JSON.stringify(value)}`);
}
