import { LRUCache } from "lru-cache";
import type { Priority } from "@/lib/capillary/guard/queue";
import type { Outcome } from "@/lib/capillary/outcome";
import type { UnavailableReason } from "@/lib/loyalty/result";
import type { Iso } from "@/lib/loyalty/view-models";
import type { Kept } from "@/lib/member/cache/memory";
import { type Failure, failed, type Gone, type Settled, settleFailure } from "@/lib/member/cache/settled";
import type { SourceOptions, SourceParts } from "@/lib/member/cache/source";

export type Flights<T, P> = {
  /** The set of calls under way for this entry, or a new one. Never rejects; ends by the hard deadline. */
  join: (key: string, customerId: number, params: P, priority: Priority) => Promise<Settled<T>>;
  /** A failure of this entry within the last second. */
  recentFailure: (key: string) => Failure | Gone | null;
};

const failuresMost = 5_000;
const ours: ReadonlySet<string> = new Set<UnavailableReason>(["limited", "breaker", "overloaded"]);

/** Coalescing: at most one set of calls per entry, and a short memory of how the last one failed. */
export function createFlights<T, P>(
  options: SourceOptions<T, P>,
  parts: SourceParts,
  keep: (customerId: number, key: string, value: T, asOf: Iso) => Kept<T>,
): Flights<T, P> {
  const { clock, timing, guard, observer, departed } = parts;
  const underWay = new Map<string, Promise<Settled<T>>>();
  const failures = new LRUCache<string, { failure: Failure | Gone; atMs: number }>({ max: failuresMost });

  function settle(key: string, customerId: number, outcome: Outcome<T>): Settled<T> {
    if (outcome.kind === "ok") {
      if (!options.isValue(outcome.value, customerId)) return remember(key, failed("bad-answer"));
      return { kind: "ok", kept: keep(customerId, key, outcome.value, outcome.receivedAt) };
    }
    if (outcome.kind === options.none?.kind) {
      const asOf = new Date(clock.wallMs()).toISOString();
      return { kind: "ok", kept: keep(customerId, key, options.none.value, asOf) };
    }
    const failure = settleFailure(outcome, options.authoritative ?? false);
    if (failure.kind === "gone") parts.onGone(customerId);
    return remember(key, failure);
  }

  function remember(key: string, failure: Failure | Gone): Failure | Gone {
    // Our own refusals cost nothing to repeat, and remembered they would outlive their reason.
    if (failure.kind === "failed" && ours.has(failure.reason)) return failure;
    failures.set(key, { failure, atMs: clock.monotonicMs() });
    return failure;
  }

  async function fly(key: string, customerId: number, params: P, priority: Priority): Promise<Settled<T>> {
    const mark = departed.markOf(customerId);
    const controller = new AbortController();
    const cancel = clock.after(timing.hardMs, () => controller.abort(new Error("hard deadline")));
    try {
      const outcome = await guard.run(
        { source: options.name, owner: String(customerId), priority, signal: controller.signal },
        (signal) => options.load(customerId, params, signal),
      );
      // The account went while this call was under way: its answer must not put a value back.
      if (departed.markOf(customerId) !== mark) return failed("upstream");
      return settle(key, customerId, outcome);
    } catch (error) {
      // Readers that already left with a dated value must not turn this into an unhandled rejection.
      observer.bug(options.name, error);
      return remember(key, failed("upstream"));
    } finally {
      cancel();
      underWay.delete(key);
    }
  }

  return {
    join(key, customerId, params, priority) {
      const existing = underWay.get(key);
      observer.cache(options.name, existing ? "joined" : "miss");
      if (existing) return existing;
      const flight = fly(key, customerId, params, priority);
      underWay.set(key, flight);
      return flight;
    },
    recentFailure(key) {
      const recent = failures.get(key);
      if (!recent) return null;
      if (clock.monotonicMs() - recent.atMs < timing.errorMs) {
        observer.cache(options.name, "error-reused");
        return recent.failure;
      }
      failures.delete(key);
      return null;
    },
  };
}
