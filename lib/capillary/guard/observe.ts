import type { Outcome } from "@/lib/capillary/outcome";
import type { UnavailableReason } from "@/lib/loyalty/result";

/** The calls that stand behind the guard; also the label of their metrics and the name of their breaker. */
export type CallName =
  | "customer"
  | "targets"
  | "trackers"
  | "expiry"
  | "promised"
  | "ledger"
  | "subscriptions"
  | "lookup"
  | "otp";

export type BreakerState = "closed" | "half-open" | "open";

/** What the guard tells about itself. Names and figures only, never an id or a value. */
export type GuardObserver = {
  call: (source: CallName, outcome: Outcome<unknown>["kind"] | UnavailableReason, seconds: number) => void;
  refused: (source: CallName, by: "breaker" | "gate" | "queue") => void;
  breaker: (source: CallName, state: BreakerState) => void;
  gate: (openInMs: number) => void;
  queue: (running: number, waiting: number) => void;
};
