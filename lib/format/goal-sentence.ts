import { beside } from "@/lib/format/beside";
import { sayAmount, sayDoneOf, sayMore, saySoFar } from "@/lib/format/say-amount";
import { sayDate, sayDaysLeft } from "@/lib/format/say-date";
import type { Amount, Speech } from "@/lib/format/speech";
import type { Said } from "@/lib/format/way-sentence";
import { isNoEnd } from "@/lib/loyalty/dates";
import { goalFill } from "@/lib/loyalty/goals";
import type { Goal, Iso } from "@/lib/loyalty/view-models";

/** The goal's own name, or plain words for the unnamed ones that Capillary sends as "". */
export function goalName(goal: Pick<Goal, "name">, speech: Speech): string {
  return goal.name.trim() || speech.t("goals.unnamed");
}

/**
 * Says one cycle of a goal. While it runs: below half with what is done, from half on with what is
 * left. Afterwards: done or ended, with the day. Values above the target are fine.
 */
export function goalSentence(goal: Goal, speech: Speech): Said {
  const ratio = goalFill(goal);
  const caption = sayDoneOf(amountOf(goal, goal.done), goal.target, speech);
  return { sentence: sentenceOf(goal, ratio, speech), caption, ratio, met: goal.achieved };
}

function sentenceOf(goal: Goal, ratio: number | null, speech: Speech): string {
  const name = goalName(goal, speech);
  const dated = (key: string, day: Iso | null, suffix: string, more = {}) => {
    const date = day === null || isNoEnd(day, speech.now) ? null : sayDate(day, speech);
    const values = { name, ...more, ...(date === null ? {} : { date }) };
    return speech.t(`goals.say.${key}${date === null ? "" : suffix}`, values);
  };
  if (goal.achieved) return dated("done", goal.achievedOn, "On");
  if (goal.cycle.state === "closed") return dated("ended", goal.cycle.to, "On");
  if (goal.cycle.state === "upcoming") return dated("starts", goal.cycle.from, "On");
  const left = Math.max(0, goal.target - goal.done);
  if (ratio !== null && ratio < 0.5 && goal.done > 0)
    return dated("soFar", goal.cycle.to, "By", { soFar: saySoFar(amountOf(goal, goal.done), speech) });
  return dated("more", goal.cycle.to, "By", { more: sayMore(amountOf(goal, left), speech) });
}

/** What the goal asks for: "Spend AED 10,000", "Visit 8 times". */
export function goalRule(goal: Goal, speech: Speech): string {
  const { unit, target } = goal;
  const key =
    unit === "money" && speech.currency === null
      ? "moneyBare"
      : unit === "currency" && goal.unitName === null
        ? "value"
        : unit;
  const bare =
    unit === "money" && speech.currency === null
      ? { ...amountOf(goal, target), unit: "value" as const }
      : amountOf(goal, target);
  return speech.t(`goals.rule.${key}`, { n: target, amount: sayAmount(bare, speech) });
}

/** "1 Oct to 31 Dec", as much of it as is known. */
function sayWindow(from: Iso | null, to: Iso | null, speech: Speech): string {
  const start = from === null ? null : sayDate(from, speech);
  const end = to === null || isNoEnd(to, speech.now) ? null : sayDate(to, speech);
  if (start !== null && end !== null) return speech.t("goals.window", { from: start, to: end });
  if (end !== null) return speech.t("goals.windowTo", { to: end });
  return start === null ? speech.t("goals.windowUnknown") : speech.t("goals.windowFrom", { from: start });
}

/** "AED 1,120 of 1,500 · 1 Oct to 31 Dec · 40 days left". */
export function goalCaption(goal: Goal, speech: Speech): string {
  const { from, to, state } = goal.cycle;
  const left = state === "open" && to !== null && !isNoEnd(to, speech.now) ? sayDaysLeft(to, speech) : null;
  const count = sayDoneOf(amountOf(goal, goal.done), goal.target, speech);
  return beside([count, sayWindow(from, to, speech), left].filter((part) => part !== null));
}

export function amountOf(goal: Goal, value: number): Amount {
  return { value, unit: goal.unit, unitName: goal.unitName, programId: goal.programId };
}
