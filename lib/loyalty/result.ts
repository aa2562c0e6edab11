import type { Iso } from "@/lib/loyalty/view-models";

/** Why something could not be read; words for screens and labels for metrics, never upstream text. */
export type UnavailableReason =
  | "timeout"
  | "connect"
  | "limited"
  | "overloaded"
  | "breaker"
  | "credentials"
  | "forbidden"
  | "bad-answer"
  | "missing-part"
  | "store"
  | "upstream";

/**
 * The one outcome type above the Capillary edge. Expected failures are returned, bugs are thrown.
 * `unavailable` never looks like signed out, zero or empty.
 */
export type Result<T> =
  | { kind: "ok"; value: T; asOf: Iso }
  | { kind: "stale"; value: T; asOf: Iso; reason: UnavailableReason }
  | { kind: "unavailable"; reason: UnavailableReason; retryAfterMs: number | null }
  | { kind: "refused"; code: string; retryAfterMs?: number }
  | { kind: "not-found"; code: string }
  | { kind: "unauthenticated" };

/** True when there is a value to show, fresh or dated. */
export function hasValue<T>(result: Result<T>): result is Extract<Result<T>, { kind: "ok" | "stale" }> {
  return result.kind === "ok" || result.kind === "stale";
}
