import type { Priority } from "@/lib/capillary/guard/queue";
import { systemClock } from "@/lib/clock";

/** What every read may be told. */
export type ReadOptions = {
  /** The member pressed "refresh": an answer older than 5 s is asked again, instead of 60 s. */
  refresh?: boolean;
  /** Who comes first when slots are short; each reader has its own default. */
  priority?: Priority;
  /**
   * When the page must be out, on the read path's monotonic clock. A page that reads one thing after another
   * takes it once, at its start, and gives it to all; without it each view has its own `pageMs`.
   */
  byMs?: number;
};

/** Of a page's 4 s, what reading may take; the rest is for the session before and the markup after it. */
export const pageMs = 3_600;

/** The end of a page that begins now. */
export const pageEnd = (): number => systemClock.monotonicMs() + pageMs;

/** The same options with the page's end in them, so that reads one after another share it. */
export function withEnd<O extends ReadOptions>(options: O, path: { elapsedMs: () => number }): O {
  return { ...options, byMs: options.byMs ?? path.elapsedMs() + pageMs };
}
