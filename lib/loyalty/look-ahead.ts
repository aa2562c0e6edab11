import { tidy } from "@/lib/loyalty/numbers";
import type { Way } from "@/lib/loyalty/view-models";

/** What a way asks on a later day if nothing is added, and how much leaves its window until then. */
export type AheadOfWay = { gap: number | null; leaves: number | null };

/**
 * Compares a way as of today with the same way asked for N days ahead (`gapToUpgrade=N`,
 * `gapToRenew=N`). null when the later answer has no such way; `leaves` is never negative.
 */
export function aheadOf(today: Way, ahead: readonly Way[]): AheadOfWay | null {
  const same = ahead.find((way) => way.basis === today.basis && sameTracker(way, today));
  if (!same) return null;
  const leaves = today.done === null || same.done === null ? null : tidy(Math.max(0, today.done - same.done));
  return { gap: same.gap, leaves };
}

function sameTracker(a: Way, b: Way): boolean {
  return a.tracker?.name === b.tracker?.name && a.tracker?.case === b.tracker?.case;
}
