import { sayMore, sayPoints } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { Speech } from "@/lib/format/speech";
import { streakDay } from "@/lib/format/streak-sentence";
import { type Ask, amountOf, dayOf, gapOf } from "@/lib/format/way-sentence";
import { isNoEnd } from "@/lib/loyalty/dates";
import type { Goal, Program, Way } from "@/lib/loyalty/view-models";
import type { Alert, NextGoal } from "@/lib/loyalty/views";

/** One line for the store person to say, written as speech. `kind` picks its glyph. */
export type SayLine = {
  kind: "points-ending" | "goal" | "just-upgraded" | "qualified" | "not-joined";
  text: string;
};

export type SayContext = {
  /** The programme the till view is about. */
  program: Program | null;
  /** lib/loyalty/alerts.ts, in its order. */
  alerts: readonly Alert[];
  /** lib/loyalty/next-goals.ts, nearest first. */
  goals: readonly NextGoal[];
  /** The member's goals: a streak's own among them name its next day. */
  cycles: readonly Goal[];
};

const most = 3;

/**
 * What to say, at most three lines, in this order:
 * 1. points that end within 30 days, the soonest lot;
 * 2. the nearest goal (a tier at risk is a goal like any other), where its figures are known;
 * 3. a move up within the last 14 days;
 * and while there is room: that the next tier is due, or that nothing was earned here yet.
 * Only facts; what is not known is not said.
 */
export function sayThis({ program, alerts, goals, cycles }: SayContext, speech: Speech): SayLine[] {
  const lines = [
    endingLine(alerts, speech),
    goals[0] ? goalLine(goals[0], { program, cycles }, speech) : null,
    upgradedLine(alerts, speech),
    qualifiedLine(program, speech),
    program && !program.enrolled ? line("not-joined", speech.t("staff.say.notJoined")) : null,
  ];
  return lines.filter((one) => one !== null).slice(0, most);
}

function line(kind: SayLine["kind"], text: string): SayLine {
  return { kind, text };
}

function endingLine(alerts: readonly Alert[], speech: Speech): SayLine | null {
  const ending = alerts.find((alert) => alert.kind === "points-ending");
  if (!ending) return null;
  return line(
    "points-ending",
    speech.t("staff.say.ending", {
      n: ending.amount,
      amount: sayPoints(ending.amount, speech, ending.programId),
      date: sayDate(ending.on, speech),
    }),
  );
}

function upgradedLine(alerts: readonly Alert[], speech: Speech): SayLine | null {
  const up = alerts.find((alert) => alert.kind === "just-upgraded");
  if (!up) return null;
  return line(
    "just-upgraded",
    speech.t("staff.say.upgraded", { tier: up.tier, date: sayDate(up.on, speech) }),
  );
}

function qualifiedLine(program: Program | null, speech: Speech): SayLine | null {
  const { tier } = program ?? {};
  if (tier?.state !== "qualified" || !tier.next) return null;
  return line("qualified", speech.t("staff.say.qualified", { tier: tier.next.name }));
}

function goalLine(
  goal: NextGoal,
  { program, cycles }: Pick<SayContext, "program" | "cycles">,
  speech: Speech,
): SayLine | null {
  switch (goal.kind) {
    case "upgrade":
      return wayLine(goal.way, { kind: "reach", tierName: goal.to, programId: goal.programId }, speech);
    case "renewal": {
      const tierName = program?.tier?.name ?? speech.t("tier.unnamed");
      const ask: Ask = { kind: "keep", tierName, by: goal.by, programId: goal.programId };
      return wayLine(goal.way, ask, speech);
    }
    case "milestone": {
      const { goal: one } = goal;
      const left = { value: one.target - one.done, unit: one.unit, unitName: one.unitName };
      const more = sayMore({ ...left, programId: one.programId }, speech);
      const name = one.name.trim() || speech.t("goals.unnamed");
      return dated("milestone", { more, name }, one.cycle.to, speech);
    }
    case "streak": {
      const { count, of } = goal.streak;
      return dated("streak", { next: count + 1, of }, streakDay(goal.streak, cycles), speech);
    }
    default:
      return goal satisfies never;
  }
}

function wayLine(way: Way, ask: Ask, speech: Speech): SayLine | null {
  const gap = gapOf(way);
  if (gap === null) return null;
  const more = sayMore(amountOf(way, gap, ask), speech);
  return dated(ask.kind, { more, tier: ask.tierName }, dayOf(way, ask, speech.now), speech);
}

function dated(
  key: "reach" | "keep" | "milestone" | "streak",
  values: Record<string, string | number>,
  day: string | null,
  speech: Speech,
): SayLine {
  const known = day !== null && !isNoEnd(day, speech.now);
  const text = known
    ? speech.t(`staff.say.${key}By`, { ...values, date: sayDate(day, speech) })
    : speech.t(`staff.say.${key}`, values);
  return line("goal", text);
}
