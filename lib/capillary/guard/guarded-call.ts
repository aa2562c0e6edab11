import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { createGuard, type Guard } from "@/lib/capillary/guard/guard";
import type { CallName } from "@/lib/capillary/guard/observe";
import { type Priority, standardQueueLimits } from "@/lib/capillary/guard/queue";
import { capillary } from "@/lib/capillary/instance";
import type { Outcome } from "@/lib/capillary/outcome";
import { systemClock } from "@/lib/clock";
import { observer } from "@/lib/metrics";
import { once } from "@/lib/once";

/** The guard of this process. The 429 limit is per API key, so every call must pass through this one. */
export function guard(): Guard {
  return once("guard", () =>
    createGuard({ clock: systemClock, observer, queue: standardQueueLimits, jitter: Math.random }),
  );
}

/** Longest wait of one call that is not cached, its wait for a slot included. */
const hardMs = 3_000;

export type UncachedCall = {
  source: Extract<CallName, "lookup" | "otp">;
  /** Whose share of the slots it takes, e.g. a staff session; stays in the process. */
  owner: string;
  /** 0 for the till, 1 where a person waits to come in, 2 for work behind an answer that is already out. */
  priority: Priority;
};

/**
 * One uncached upstream call behind the shared 429 gate, breaker and slots: staff look-ups, and the
 * look-ups and one-time codes of signing in. A refusal is an outcome (`limited`, `unavailable` with
 * `breaker` or `overloaded`), never a throw.
 */
export function guardedCall<T>(
  ask: UncachedCall,
  call: (client: CapillaryClient, options: { signal: AbortSignal }) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const signal = AbortSignal.timeout(hardMs);
  return guard().run({ ...ask, signal }, (within) => call(capillary(), { signal: within }));
}
