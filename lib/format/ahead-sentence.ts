import { sayAmount } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import { around, type Speech } from "@/lib/format/speech";
import { type Ask, amountOf, gapOf } from "@/lib/format/way-sentence";
import type { Iso, Way } from "@/lib/loyalty/view-models";
import { isMet } from "@/lib/loyalty/ways";

export type SaidAhead = {
  /** "If nothing changes, on 21 Dec the gap will be 4,200.", cut around its figure. */
  sentence: { before: string; figure: string; after: string };
  /** What counts today and no longer counts that day; null when nothing leaves or it is not known. */
  leaves: { label: string; amount: string } | null;
  /** The leaving part of the rail, 0–1. */
  leaving: number;
};

/** The day `days` ahead of now on the member's clock, as a bare date. */
export function dayAhead(days: number, { now, timeZone }: Pick<Speech, "now" | "timeZone">): Iso {
  const day = new Date(now.getTime() + days * 86_400_000);
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(day);
}

/**
 * What one way comes to `days` ahead if nothing changes (gapToUpgrade=N, gapToRenew=N:
 * https://docs.capillarytech.com/reference/get-customer-details-v2).
 * @param then the same way as Capillary works it out for that day; null when it sent none
 */
export function aheadSentence(
  today: Way,
  then: Way | null,
  days: number,
  ask: Ask,
  speech: Speech,
): SaidAhead {
  const date = sayDate(dayAhead(days, speech), speech);
  const gap = then && gapOf(then);
  const say = (key: string, values = {}) =>
    speech.t(`progress.ahead.${key}`, { date, tier: ask.tierName, ...values });
  if (then === null || gap === null)
    return { sentence: around(say("unknown"), ""), leaves: null, leaving: 0 };
  const left = today.done !== null && then.done !== null ? Math.max(0, today.done - then.done) : 0;
  const leaves =
    left > 0 ? { label: say("leaves"), amount: sayAmount(amountOf(today, left, ask), speech) } : null;
  const leaving = leaves && today.target ? Math.min(1, left / today.target) : 0;
  if (isMet(then)) return { sentence: around(say("met"), ""), leaves, leaving };
  const figure = sayAmount(amountOf(then, gap, ask), speech);
  const key = gap === gapOf(today) ? "same" : "gap";
  return { sentence: around(say(key, { gap: figure }), figure), leaves, leaving };
}

/** The same way in the answer for another day: what it counts tells it, and its target where that repeats. */
export function sameWay(way: Way, then: readonly Way[]): Way | null {
  const alike = then.filter(
    (other) =>
      other.basis === way.basis &&
      other.tracker?.name === way.tracker?.name &&
      other.tracker?.case === way.tracker?.case,
  );
  return alike.find((other) => other.target === way.target) ?? alike[0] ?? null;
}
