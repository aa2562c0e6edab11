import type { Clock } from "@/lib/clock";

const holdMs = 60_000;

/** Whether the upstream has been in trouble lately. */
export type Health = { trouble: () => void; troubled: () => boolean };

/**
 * Turns breaker and gate changes into one calm word. It goes on at the first trouble and off only after a
 * whole minute without any, so whatever the upstream does it changes at most twice in any minute.
 */
export function createHealth(clock: Clock): Health {
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    trouble() {
      lastMs = clock.monotonicMs();
    },
    troubled: () => clock.monotonicMs() - lastMs < holdMs,
  };
}
