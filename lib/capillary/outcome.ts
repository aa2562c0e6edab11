import type { UnavailableReason } from "@/lib/loyalty/result";
import type { Iso } from "@/lib/loyalty/view-models";

/**
 * What one Capillary call came to. Nothing of the upstream body, headers or error text is in it.
 * `code` is Capillary's own number (8015, 8069, 91001, …), for metrics and rules.
 */
export type Outcome<T> =
  | { kind: "ok"; value: T; receivedAt: Iso }
  | { kind: "not-found"; code: number | null }
  /** Erased after a personal-data request (8109). */
  | { kind: "erased" }
  /** 8069 without a readable survivor in the same answer. */
  | { kind: "merged"; survivor: number | null }
  /** Our request was refused as invalid (8013, 8003, 8045, 1213…1217). */
  | { kind: "rejected"; code: number | null }
  | { kind: "not-enrolled"; code: number | null }
  | { kind: "limited"; retryAfterMs: number | null }
  | { kind: "unavailable"; reason: UnavailableReason; code: number | null; retryable: boolean };
