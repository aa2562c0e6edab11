import type { PersonCount } from "@/lib/store/trail-counts";

/** What a supervisor is warned of: somebody tries numbers. */
export type MissAlarm = {
  personId: string;
  personName: string;
  lookups: number;
  misses: number;
  /** A ration was reached. */
  rationed: boolean;
};

/** A few misses are slips of the finger; ten of them, and at least half of all, are not. */
export const missesAtLeast = 10;
export const missShare = 0.5;
/** Alarms look back over a shift. */
export const alarmSpanMs = 12 * 60 * 60_000;

/** Alarms out of the counts of a shift, worst first. A reached ration is one by itself. */
export function alarmsOf(counts: readonly PersonCount[]): MissAlarm[] {
  return counts
    .filter(
      ({ lookups, misses, rationed }) =>
        rationed > 0 || (misses >= missesAtLeast && misses / (lookups - rationed) >= missShare),
    )
    .map(({ personId, personName, lookups, misses, rationed }) => ({
      personId,
      personName,
      lookups,
      misses,
      rationed: rationed > 0,
    }))
    .sort((a, b) => Number(b.rationed) - Number(a.rationed) || b.misses - a.misses);
}
