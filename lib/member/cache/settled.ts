import type { Outcome } from "@/lib/capillary/outcome";
import type { UnavailableReason } from "@/lib/loyalty/result";
import type { Kept } from "@/lib/member/cache/memory";

/** What one set of calls for one entry came to. */
export type Failure = { kind: "failed"; reason: UnavailableReason; retryAfterMs: number };
/** The account itself is no longer there: nothing kept of it may be shown. */
export type Gone = { kind: "gone"; code: "no-member" | "erased" | "merged-elsewhere" };
export type Settled<T> = { kind: "ok"; kept: Kept<T> } | Failure | Gone;

const retryMs: Record<UnavailableReason, number> = {
  timeout: 2_000,
  connect: 2_000,
  limited: 2_000,
  overloaded: 2_000,
  breaker: 5_000,
  credentials: 30_000,
  forbidden: 30_000,
  "bad-answer": 5_000,
  "missing-part": 5_000,
  store: 2_000,
  upstream: 2_000,
};

/** A failure with the pause after which trying again makes sense, in milliseconds. */
export function failed(reason: UnavailableReason, retryAfterMs: number | null = null): Failure {
  return { kind: "failed", reason, retryAfterMs: retryAfterMs ?? retryMs[reason] };
}

/**
 * Failure words for an outcome without a value.
 * @param authoritative true for the customer call, whose "not found" speaks about the account; for a
 *   section's call the same word only means that this section cannot be read
 */
export function settleFailure(
  outcome: Exclude<Outcome<unknown>, { kind: "ok" }>,
  authoritative: boolean,
): Failure | Gone {
  switch (outcome.kind) {
    case "not-found":
      return authoritative ? { kind: "gone", code: "no-member" } : failed("upstream");
    case "erased":
      return { kind: "gone", code: "erased" };
    case "merged":
      return authoritative ? { kind: "gone", code: "merged-elsewhere" } : failed("upstream");
    case "rejected":
      return failed("bad-answer");
    case "not-enrolled":
      return failed("upstream");
    case "limited":
      return failed("limited", outcome.retryAfterMs);
    case "unavailable":
      return failed(outcome.reason);
    default:
      return outcome satisfies never;
  }
}
