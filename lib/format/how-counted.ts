import { goalRule } from "@/lib/format/goal-sentence";
import { howWay, sayLastUpdated, whatCounts } from "@/lib/format/how-sentence";
import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import type { Ask } from "@/lib/format/way-sentence";
import { isNoEnd } from "@/lib/loyalty/dates";
import { keepBy } from "@/lib/loyalty/tier";
import type { Goal, Iso, Streak, Tier, Tracker, Way } from "@/lib/loyalty/view-models";

/**
 * "How is this worked out?" for a tier that is safe: that Capillary says so, and the way that was met where
 * one is known.
 */
export function howKept(tier: Tier, met: Way | null, ask: Ask, asOf: Iso | null, speech: Speech): string[] {
  const confirmed = tier.keep?.confirmed ? [speech.t("progress.how.confirmed")] : [];
  if (met !== null) return [...confirmed, ...howWay(met, ask, several(tier), asOf, speech)];
  const by = keepBy(tier);
  const date = by === null || isNoEnd(by, speech.now) ? null : sayDate(by, speech, "always");
  return listed([
    ...confirmed,
    speech.t("progress.how.counts.unknown"),
    date === null ? null : speech.t("progress.how.keepUntil", { date }),
    sayLastUpdated(asOf, speech),
  ]);
}

/**
 * "How is this worked out?" for a streak: what each period asks, and what is ours rather than Capillary's.
 * @param dated false when the dates of its parts are not known
 */
export function howStreak(
  streak: Streak,
  cycles: readonly Goal[],
  dated: boolean,
  asOf: Iso | null,
  speech: Speech,
): string[] {
  const { t } = speech;
  const rules = [...new Set(cycles.map((goal) => goalRule(goal, speech)))];
  return listed([
    // Periods that ask for different things have no rule in common.
    rules.length === 1 && rules[0] ? `${t("goals.ruleEach", { rule: rules[0] })}.` : null,
    t("goals.how.streak"),
    streak.status === "broken" ? t("goals.streak.workedOut") : null,
    dated ? null : t("goals.streak.counted"),
    sayLastUpdated(asOf, speech),
  ]);
}

/** "How is this worked out?" for a tracker with a target: what it counts, its window, its own last update. */
export function howTracker(tracker: Tracker, speech: Speech): string[] {
  const { from, to } = tracker.window;
  const endless = to !== null && isNoEnd(to, speech.now);
  return listed([
    speech.t("goals.how.counts", { what: whatCounts(tracker.unit, null, speech) }),
    endless
      ? speech.t("progress.how.endless")
      : from === null || to === null
        ? speech.t("progress.how.windowUnknown")
        : speech.t("progress.how.windowIs", {
            from: sayDate(from, speech, "always"),
            to: sayDate(to, speech, "always"),
          }),
    sayLastUpdated(tracker.updatedOn, speech) ?? speech.t("progress.how.updatedUnknown"),
  ]);
}

function several(tier: Tier): boolean {
  return (tier.keep?.ways.length ?? 0) > 1;
}

function listed(lines: readonly (string | null)[]): string[] {
  return lines.filter((line) => line !== null);
}
