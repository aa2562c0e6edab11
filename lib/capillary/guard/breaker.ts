import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleWhenResult } from "cockatiel";
import type { BreakerState } from "@/lib/capillary/guard/observe";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Clock } from "@/lib/clock";

/** One endpoint's breaker. */
export type Breaker = {
  /** True when a call may go: closed, or open for long enough that this caller is the probe. */
  mayCall: () => boolean;
  /** Runs the call and counts its outcome. Ask `mayCall` in the same turn. */
  run: <T>(call: () => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  state: () => BreakerState;
};

export const probeEveryMs = 5_000;
export const failuresToOpen = 5;

/** Only what says "the endpoint is not there" counts; a bad body or a refused key is no reason to stop asking. */
function isFailure(outcome: unknown): boolean {
  if (typeof outcome !== "object" || outcome === null || !("kind" in outcome)) return false;
  if (outcome.kind !== "unavailable" || !("reason" in outcome)) return false;
  return outcome.reason === "timeout" || outcome.reason === "connect" || outcome.reason === "upstream";
}

function nameOf(state: CircuitState): BreakerState {
  if (state === CircuitState.Closed) return "closed";
  return state === CircuitState.HalfOpen ? "half-open" : "open";
}

/** cockatiel's breaker, made to refuse and never to wait: see `mayCall`. */
export function createBreaker(clock: Clock, changed: (state: BreakerState) => void): Breaker {
  const policy = circuitBreaker(handleWhenResult(isFailure), {
    // The 5 s are counted below on the injected, monotonic clock. cockatiel compares wall times: with any
    // finite wait a system clock that is set back would hold the breaker open for as long as it was moved.
    halfOpenAfter: Number.NEGATIVE_INFINITY,
    breaker: new ConsecutiveBreaker(failuresToOpen),
  });
  let openedAtMs = Number.NEGATIVE_INFINITY;
  policy.onStateChange((state) => {
    if (state === CircuitState.Open) openedAtMs = clock.monotonicMs();
    changed(nameOf(state));
  });
  return {
    state: () => nameOf(policy.state),
    mayCall() {
      if (policy.state === CircuitState.Closed) return true;
      // While a probe is under way cockatiel would make everybody wait for it: up to 3 s for a cold page.
      if (policy.state === CircuitState.HalfOpen) return false;
      return clock.monotonicMs() - openedAtMs >= probeEveryMs;
    },
    run: (call) => policy.execute(call),
  };
}
