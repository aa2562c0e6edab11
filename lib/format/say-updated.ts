import { isToday, sayMomentDay, sayTime } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { Iso } from "@/lib/loyalty/view-models";

/** "Updated 10:42" today, "Updated 20 Nov, 10:42" before. */
export function sayUpdated(asOf: Iso, speech: Speech): string {
  return sayAt("common.updated", "common.updatedDay", asOf, speech);
}

/** "Shown as of 10:42" for the banner over dated figures. */
export function sayShownAsOf(asOf: Iso, speech: Speech): string {
  return sayAt("common.stale.title", "common.stale.titleDay", asOf, speech);
}

/**
 * A sentence that names the time, and the day too when it was not today.
 * @param values further values of the sentence
 */
export function sayAt(
  today: string,
  earlier: string,
  asOf: Iso,
  speech: Speech,
  values: Record<string, string> = {},
): string {
  const time = sayTime(asOf, speech) ?? "";
  return isToday(asOf, speech)
    ? speech.t(today, { ...values, time })
    : speech.t(earlier, { ...values, date: sayMomentDay(asOf, speech), time });
}
