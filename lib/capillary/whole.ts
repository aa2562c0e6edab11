import type { Outcome } from "@/lib/capillary/outcome";

/** A mapped part as an outcome: null means its required core was not there, and nothing of it is shown. */
export function whole<T>(value: T | null, receivedAt: string): Outcome<T> {
  return value === null
    ? { kind: "unavailable", reason: "bad-answer", code: null, retryable: false }
    : { kind: "ok", value, receivedAt };
}
