import type { Clock } from "@/lib/clock";

/**
 * The shared answer to 429: the limit is per API key (docs.capillarytech.com/reference/rate-limits), so
 * one refusal closes the gate for every endpoint and every member of this process.
 */
export type Gate = {
  /** 0: a call may go now. Otherwise how long nobody may call, in milliseconds. */
  closedForMs: () => number;
  /** Takes the right to call. After a time that we had to guess only one caller gets it until its answer is known. */
  pass: () => boolean;
  /** The upstream said 429. `retryAfterMs` null: it named no time. */
  limited: (retryAfterMs: number | null) => void;
  /** Any other answer, or none: `spoken` when the upstream answered, so it is no longer refusing us. */
  settled: (spoken: boolean) => void;
};

const capMs = 60_000;
const absurdMs = 24 * 60 * 60_000;
const absurdInsteadMs = 30_000;
const leastMs = 1_000;
const firstStepMs = 1_000;
const lastStepMs = 30_000;
// Full jitter may say 0; a probe each 100 ms is the most that keeps the promised fall in calls.
const leastJitterMs = 100;

/**
 * With a time: obeyed, at least 1 s (a date in the past), at most 60 s, and 30 s for what is longer than a
 * day, which is a mistake and not a wish. Without: 1, 2, 4 … 30 s with full jitter, one probe after each.
 * @param jitter 0 ≤ x < 1, injected
 */
export function createGate(clock: Clock, jitter: () => number, changed: (closedForMs: number) => void): Gate {
  let closedUntilMs = Number.NEGATIVE_INFINITY;
  let steps = 0;
  let recovering = false;
  let probing = false;

  const closedForMs = () => Math.max(0, closedUntilMs - clock.monotonicMs());

  function close(forMs: number, guessed: boolean) {
    // A later, shorter word never opens what an earlier one closed.
    closedUntilMs = Math.max(closedUntilMs, clock.monotonicMs() + forMs);
    // A time that the upstream named needs no probe: whole pages come back fresh at once.
    recovering = guessed;
    probing = false;
    changed(closedForMs());
  }

  return {
    closedForMs,
    pass() {
      if (closedForMs() > 0) return false;
      if (!recovering) return true;
      if (probing) return false;
      probing = true;
      return true;
    },
    limited(retryAfterMs) {
      if (retryAfterMs !== null) {
        const wish = retryAfterMs > absurdMs ? absurdInsteadMs : Math.min(retryAfterMs, capMs);
        close(Math.max(wish, leastMs), false);
        return;
      }
      // Answers to calls sent before the gate closed arrive after it: they are one refusal, not many.
      if (closedForMs() > 0) return;
      const stepMs = Math.min(firstStepMs * 2 ** steps, lastStepMs);
      steps += 1;
      close(Math.max(stepMs * jitter(), leastJitterMs), true);
    },
    settled(spoken) {
      if (spoken && closedForMs() === 0 && (recovering || steps > 0)) {
        recovering = false;
        steps = 0;
        changed(0);
      }
      probing = false;
    },
  };
}
