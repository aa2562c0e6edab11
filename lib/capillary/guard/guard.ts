import { type Breaker, createBreaker } from "@/lib/capillary/guard/breaker";
import { createGate } from "@/lib/capillary/guard/gate";
import { createHealth } from "@/lib/capillary/guard/health";
import type { CallName, GuardObserver } from "@/lib/capillary/guard/observe";
import { createQueue, type Priority, type QueueLimits } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Clock } from "@/lib/clock";

export type GuardedCall = {
  source: CallName;
  /** Whose share of the slots it takes: one member, one staff person. Never leaves the process. */
  owner: string;
  priority: Priority;
  /** Fires at the caller's hard deadline; the wait for a slot counts. */
  signal: AbortSignal;
};

/** What stands between any reader and the upstream: 429 gate, breaker per endpoint, slots by urgency. */
export type Guard = {
  /** Never rejects for a refusal: that is `limited`, or `unavailable` with `breaker`, `overloaded` or `timeout`. */
  run: <T>(ask: GuardedCall, call: (signal: AbortSignal) => Promise<Outcome<T>>) => Promise<Outcome<T>>;
  /** True while screens should carry the calm "slow today" banner; changes at most twice a minute. */
  troubled: () => boolean;
};

type Options = { clock: Clock; observer: GuardObserver; queue: QueueLimits; jitter: () => number };

export function createGuard({ clock, observer, queue: limits, jitter }: Options): Guard {
  const health = createHealth(clock);
  const gate = createGate(clock, jitter, (closedForMs) => {
    if (closedForMs > 0) health.trouble();
    observer.gate(closedForMs);
  });
  const queue = createQueue(limits, observer.queue);
  const breakers = new Map<CallName, Breaker>();

  function breakerOf(source: CallName): Breaker {
    const known = breakers.get(source);
    if (known) return known;
    const made = createBreaker(clock, (state) => {
      if (state !== "closed") health.trouble();
      observer.breaker(source, state);
    });
    breakers.set(source, made);
    return made;
  }

  function refusal(source: CallName, breaker: Breaker): Outcome<never> | null {
    const closedForMs = gate.closedForMs();
    if (closedForMs > 0) {
      observer.refused(source, "gate");
      return { kind: "limited", retryAfterMs: closedForMs };
    }
    if (breaker.mayCall()) return null;
    observer.refused(source, "breaker");
    return unavailable("breaker");
  }

  async function call<T>(
    ask: GuardedCall,
    breaker: Breaker,
    run: (signal: AbortSignal) => Promise<Outcome<T>>,
  ) {
    const begunMs = clock.monotonicMs();
    const outcome = await breaker
      .run(() => orTimeout(run(ask.signal), ask.signal))
      .catch((error: unknown) => {
        // The right to probe must not die with a bug of ours.
        gate.settled(false);
        throw error;
      });
    const label = outcome.kind === "unavailable" ? outcome.reason : outcome.kind;
    observer.call(ask.source, label, (clock.monotonicMs() - begunMs) / 1000);
    if (outcome.kind === "limited") gate.limited(outcome.retryAfterMs);
    else gate.settled(outcome.kind !== "unavailable");
    return outcome;
  }

  return {
    troubled: health.troubled,
    async run(ask, run) {
      const breaker = breakerOf(ask.source);
      const early = refusal(ask.source, breaker);
      if (early) return early;
      const release = await queue.enter(ask.owner, ask.priority, ask.signal);
      if (!release) {
        observer.refused(ask.source, "queue");
        return unavailable(ask.signal.aborted ? "timeout" : "overloaded");
      }
      try {
        // The state may have changed while this call waited for its slot.
        const late = refusal(ask.source, breaker);
        if (late) return late;
        if (!gate.pass()) {
          observer.refused(ask.source, "gate");
          return { kind: "limited", retryAfterMs: null };
        }
        return await call(ask, breaker, run);
      } finally {
        release();
      }
    },
  };
}

function unavailable(reason: "breaker" | "overloaded" | "timeout"): Outcome<never> {
  return { kind: "unavailable", reason, code: null, retryable: true };
}

/** The slot is given back at the deadline even if the call does not listen to its signal. */
function orTimeout<T>(work: Promise<Outcome<T>>, signal: AbortSignal): Promise<Outcome<T>> {
  return new Promise((resolve, reject) => {
    const onAbort = () => resolve(unavailable("timeout"));
    if (signal.aborted) onAbort();
    signal.addEventListener("abort", onAbort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener("abort", onAbort));
  });
}
