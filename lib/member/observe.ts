import type { Outcome } from "@/lib/capillary/outcome";
import type { UnavailableReason } from "@/lib/loyalty/result";

/** The upstream calls of the read path; also the label of their metrics and the name of their breaker. */
export type SourceName =
  | "customer"
  | "targets"
  | "trackers"
  | "expiry"
  | "promised"
  | "ledger"
  | "subscriptions"
  | "lookup";

export type BreakerState = "closed" | "half-open" | "open";

/**
 * What the read path tells about itself. Names and figures only, never an id or a value.
 * lib/metrics.ts turns it into Prometheus figures; tests count with it.
 */
export type ReadObserver = {
  cache: (source: SourceName, event: "hit" | "miss" | "joined" | "stale" | "failed" | "error-reused") => void;
  call: (source: SourceName, outcome: Outcome<unknown>["kind"] | UnavailableReason, seconds: number) => void;
  refused: (source: SourceName, by: "breaker" | "gate" | "queue") => void;
  breaker: (source: SourceName, state: BreakerState) => void;
  gate: (openInMs: number) => void;
  queue: (running: number, waiting: number) => void;
  store: (event: "read" | "written" | "dropped" | "failed" | "unreadable") => void;
  /** A thrown error, which is a bug of ours: counted and logged, shown as unavailable. */
  bug: (source: SourceName, error: unknown) => void;
};

const nothing = () => {};

export const silentObserver: ReadObserver = {
  cache: nothing,
  call: nothing,
  refused: nothing,
  breaker: nothing,
  gate: nothing,
  queue: nothing,
  store: nothing,
  bug: nothing,
};
