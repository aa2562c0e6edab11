import { fillOf } from "@/lib/loyalty/numbers";
import type { Way } from "@/lib/loyalty/view-models";

/** `ratio` is null when Capillary did not send both figures: then there is no bar, only a sentence. */
export type WayProgress = { ratio: number | null; achieved: boolean };

/** How far one way is. Achieved is Capillary's own word (a gap of 0) before it is our sum. */
export function wayProgress(way: Pick<Way, "target" | "done" | "gap">): WayProgress {
  const achieved = isMet(way);
  return { ratio: fillOf(way.done, way.target, achieved), achieved };
}

/** True when this way asks for nothing more. */
export function isMet(way: Pick<Way, "target" | "done" | "gap">): boolean {
  if (way.gap !== null) return way.gap === 0;
  return way.done !== null && way.target !== null && way.done >= way.target;
}

/** done ÷ target without rounding, for comparing; -1 where it is not known. */
export function nearness(way: Pick<Way, "target" | "done" | "gap">): number {
  if (isMet(way)) return Number.POSITIVE_INFINITY;
  if (way.done === null || way.target === null || way.target <= 0) return -1;
  return way.done / way.target;
}

/** Closest first; ways whose progress is unknown last; otherwise in Capillary's order. */
export function sortWays(ways: readonly Way[]): Way[] {
  return [...ways].sort((a, b) => compare(nearness(b), nearness(a)));
}

/** The closest way that is not met yet and has both figures. */
export function closestOpenWay(ways: readonly Way[]): Way | null {
  return sortWays(ways).find((way) => !isMet(way) && nearness(way) >= 0) ?? null;
}

// Not a - b: two met ways are both infinite, and infinity minus infinity is not a number.
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
