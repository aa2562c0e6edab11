import { goalRule } from "@/lib/format/goal-sentence";
import { sayDate, sayTime } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { type Ask, dayOf } from "@/lib/format/way-sentence";
import type { Goal, Iso, Unit, Way } from "@/lib/loyalty/view-models";

/**
 * "How is this worked out?" for one way: what the number counts, the window, when it was updated and
 * what is not known. One sentence a line, in that order.
 * @param several true when the tier has more ways than this one
 */
export function howWay(way: Way, ask: Ask, several: boolean, asOf: Iso | null, speech: Speech): string[] {
  const day = dayOf(way, ask, speech.now);
  return [
    countsOf(way, speech),
    windowOf(way, speech),
    periodOf(way, speech),
    day === null
      ? speech.t(way.endless ? "progress.how.endless" : "progress.how.untilUnknown")
      : speech.t(ask.kind === "keep" ? "progress.how.keepUntil" : "progress.how.holdsUntil", {
          date: sayDate(day, speech, "always"),
        }),
    several ? speech.t("progress.how.logicUnknown") : null,
    sayLastUpdated(asOf, speech),
  ].filter((line) => line !== null);
}

/** "How is this worked out?" for one cycle of a goal. */
export function howGoal(goal: Goal, asOf: Iso | null, speech: Speech): string[] {
  const { from, to, current, state } = goal.cycle;
  const what = whatCounts(goal.unit, goal.unitName, speech);
  const unknown = from === null || to === null;
  return [
    `${goalRule(goal, speech)}.`,
    speech.t("goals.how.counts", { what }),
    unknown
      ? speech.t("progress.how.windowUnknown")
      : speech.t("progress.how.windowIs", {
          from: sayDate(from, speech, "always"),
          to: sayDate(to, speech, "always"),
        }),
    goal.done > goal.target ? speech.t("goals.how.above") : null,
    current && state === "closed" ? speech.t("goals.how.currentEnded") : null,
    goal.enrolled ? null : speech.t("goals.notEnrolled"),
    sayLastUpdated(asOf, speech),
  ].filter((line) => line !== null);
}

/** "your visits", "Stars you collect"; a currency without a name is a value. */
export function whatCounts(unit: Unit, unitName: string | null, speech: Speech): string {
  const key = unit === "currency" && unitName === null ? "value" : unit;
  return speech.t(`goals.how.what.${key}`, { unit: unitName ?? "" });
}

function countsOf(way: Way, speech: Speech): string {
  const say = (key: string, values = {}) => speech.t(`progress.how.counts.${key}`, values);
  if (way.tracker) {
    const { name, case: condition } = way.tracker;
    return condition === null ? say("tracker", { name }) : say("trackerCase", { name, case: condition });
  }
  const basis = way.basis.toUpperCase();
  if (basis === "CURRENT_POINTS") return say("currentPoints");
  if (basis.includes("POINTS")) return say("earnedPoints");
  if (basis.includes("PURCHASE") || way.unit === "money") return say("spend");
  if (basis.includes("VISIT")) return say("visits");
  return say("unknown");
}

function windowOf(way: Way, speech: Speech): string | null {
  const mode = way.tracker?.mode?.toUpperCase() ?? null;
  if (mode === null) return null;
  const key = mode.includes("MOVING")
    ? "moving"
    : mode.includes("CALENDAR")
      ? "calendar"
      : mode.includes("CYCLIC")
        ? "cyclic"
        : mode.includes("TIER")
          ? "tierChange"
          : null;
  return key === null ? null : speech.t(`progress.how.window.${key}`);
}

// Capillary's period comes as a count and a word, "5 DAYS"; anything else is left out, never guessed.
function periodOf(way: Way, speech: Speech): string | null {
  const found = /^(\d+)\s*(DAY|WEEK|MONTH|YEAR)S?$/i.exec(way.tracker?.period?.trim() ?? "");
  if (!found) return null;
  const [, count, word] = found;
  return speech.t(`progress.how.period.${word?.toLowerCase()}s`, { count: Number(count) });
}

/** "Last updated 21 Nov at 10:42."; null when the moment is not known. */
export function sayLastUpdated(asOf: Iso | null, speech: Speech): string | null {
  if (asOf === null) return null;
  const time = sayTime(asOf, speech);
  return time === null ? null : speech.t("progress.how.updated", { date: sayDate(asOf, speech), time });
}
