import { sayDoneOf, sayMore, saySoFar } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { Amount, Speech } from "@/lib/format/speech";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Iso, Way } from "@/lib/loyalty/view-models";
import { wayProgress } from "@/lib/loyalty/ways";

/** What is asked of a way: to reach the named tier, or to keep it by a day. */
export type Ask =
  | { kind: "reach"; tierName: string; programId?: number | null }
  | { kind: "keep"; tierName: string; by: Iso | null; programId?: number | null };

export type Said = {
  /** The sentence over the bar and the bar's `aria-valuetext`. */
  sentence: string;
  /** "7,000 of 10,000"; null when one of the two is not known. */
  caption: string | null;
  /** 0–1, never rounded up; null: there is no bar. */
  ratio: number | null;
  met: boolean;
};

/**
 * Says one way: below half it leads with what is done, from half on (and from nothing) with what is
 * left. Without a date when it is endless or unknown; never a percentage.
 */
export function waySentence(way: Way, ask: Ask, speech: Speech): Said {
  const { ratio, achieved } = wayProgress(way);
  const date = dateOf(way, ask, speech);
  const values = { tier: ask.tierName, ...(date === null ? {} : { date }) };
  const key = (name: string) => `tier.${ask.kind}.${name}${date === null ? "" : "By"}`;
  const caption = captionOf(way, ask, speech);
  if (achieved) return { sentence: speech.t(`tier.${ask.kind}.met`, values), caption, ratio: 1, met: true };
  const lead = leadOf(way, ratio);
  if (lead === "done" && way.done !== null) {
    const soFar = saySoFar(amountOf(way, way.done, ask), speech);
    return { sentence: speech.t(key("soFar"), { ...values, soFar }), caption, ratio, met: false };
  }
  const gap = gapOf(way);
  if (gap === null)
    return { sentence: speech.t(`tier.${ask.kind}.unknown`, values), caption, ratio: null, met: false };
  const more = sayMore(amountOf(way, gap, ask), speech);
  return { sentence: speech.t(key("more"), { ...values, more }), caption, ratio, met: false };
}

/** The same way under a heading that names the tier already: "3 visits more by 31 Dec". */
export function wayLine(way: Way, ask: Ask, speech: Speech): Said {
  const said = waySentence(way, ask, speech);
  // The line has said the unit already: the caption is bare.
  const bare =
    way.done !== null && way.target !== null ? bareDoneOf(way, way.done, way.target, ask, speech) : null;
  const whole = { ...said, caption: bare };
  if (whole.met) return { ...whole, sentence: speech.t("tier.line.met") };
  const lead = leadOf(way, whole.ratio);
  const gap = gapOf(way);
  const words =
    lead === "done" && way.done !== null
      ? saySoFar(amountOf(way, way.done, ask), speech)
      : gap === null
        ? null
        : sayMore(amountOf(way, gap, ask), speech);
  if (words === null) return { ...whole, sentence: speech.t("tier.line.unknown") };
  const date = dateOf(way, ask, speech);
  return {
    ...whole,
    sentence:
      date === null ? words : speech.t(`tier.line.${lead === "done" ? "soFarBy" : "by"}`, { words, date }),
  };
}

/** The day that a sentence names; null when there is none, or it is a century away. */
export function dayOf(way: Way, ask: Ask, now: Date): Iso | null {
  const day = ask.kind === "keep" ? (ask.by ?? way.validUntil) : way.validUntil;
  if (day === null || Number.isNaN(Date.parse(day)) || isNoEnd(day, now)) return null;
  return way.endless && ask.kind === "reach" ? null : day;
}

/** What is missing in the way's unit; worked out only where Capillary sent both other figures. */
export function gapOf(way: Way): number | null {
  if (way.gap !== null) return Math.max(0, way.gap);
  return way.done !== null && way.target !== null ? Math.max(0, way.target - way.done) : null;
}

/** An amount of this way, ready to be said. */
export function amountOf(way: Way, value: number, ask: Ask): Amount {
  return { value, unit: way.unit, unitName: way.unitName, programId: ask.programId ?? null };
}

function dateOf(way: Way, ask: Ask, speech: Speech): string | null {
  const day = dayOf(way, ask, speech.now);
  return day === null ? null : sayDate(day, speech);
}

function captionOf(way: Way, ask: Ask, speech: Speech): string | null {
  if (way.done === null || way.target === null) return null;
  return sayDoneOf(amountOf(way, way.done, ask), way.target, speech);
}

function bareDoneOf(way: Way, done: number, target: number, ask: Ask, speech: Speech): string {
  const unit = way.unit === "points" ? "points" : "value";
  return sayDoneOf({ ...amountOf(way, done, ask), unit }, target, speech);
}

function leadOf(way: Way, ratio: number | null): "done" | "left" {
  if (gapOf(way) === null) return way.done === null ? "left" : "done";
  return ratio !== null && ratio < 0.5 && way.done !== null && way.done > 0 ? "done" : "left";
}
