import type { CallName, GuardObserver } from "@/lib/capillary/guard/observe";

/** The upstream calls that are cached for member screens, and the answers that staff look-ups bring along. */
export type SourceName = Exclude<CallName, "otp">;

/**
 * What the read path tells about itself. Names and figures only, never an id or a value.
 * lib/metrics.ts turns it into Prometheus figures; tests count with it.
 */
export type ReadObserver = GuardObserver & {
  cache: (source: SourceName, event: "hit" | "miss" | "joined" | "stale" | "failed" | "error-reused") => void;
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
