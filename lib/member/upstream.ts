import "server-only";
import { capillary } from "@/lib/capillary/instance";
import type { Outcome } from "@/lib/capillary/outcome";
import { systemClock } from "@/lib/member/cache/timing";
import { createGuard, type Guard } from "@/lib/member/guard/guard";
import { type Priority, standardQueueLimits } from "@/lib/member/guard/queue";
import { observeClientEvent, observer } from "@/lib/metrics";
import { once } from "@/lib/once";

/** The guard of this process. The 429 limit is per API key, so every reader must pass through this one. */
export function guard(): Guard {
  return once("guard", () => {
    capillary().observe(observeClientEvent);
    return createGuard({ clock: systemClock, observer, queue: standardQueueLimits, jitter: Math.random });
  });
}

/** Longest wait of one guarded call that is not cached, its wait for a slot included. */
const hardMs = 3_000;

/**
 * One uncached upstream call behind the shared gate, breaker and slots: staff look-ups.
 * A refusal is an outcome (`limited`, `unavailable` with `breaker` or `overloaded`), never a throw.
 * @param owner whose share of the slots it takes, e.g. a staff session; stays in the process
 */
export function guardedLookup<T>(
  owner: string,
  call: (signal: AbortSignal) => Promise<Outcome<T>>,
  priority: Priority = 0,
): Promise<Outcome<T>> {
  return guard().run({ source: "lookup", owner, priority, signal: AbortSignal.timeout(hardMs) }, call);
}

/**
 * True while pages should carry the calm "slow today" banner. Damped: it changes at most twice in any
 * minute whatever the upstream does.
 */
export function upstreamTroubled(): boolean {
  return guard().troubled();
}
