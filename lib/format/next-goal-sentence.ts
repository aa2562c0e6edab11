import { goalName, goalSentence } from "@/lib/format/goal-sentence";
import type { Speech } from "@/lib/format/speech";
import { streakName, streakSentence } from "@/lib/format/streak-sentence";
import { type Said, waySentence } from "@/lib/format/way-sentence";
import type { Goal, Tier } from "@/lib/loyalty/view-models";
import type { NextGoal } from "@/lib/loyalty/views";

/** What a goal's sentence needs of the member's tier; null when no tier is known. */
export type TierContext = Pick<Tier, "name" | "rank" | "next"> | null;

export type SaidGoal = Said & {
  /** How the bar's rung stands. */
  kind: "reach" | "keep";
  /** What stands under the rung: the tier or the goal. */
  target: string;
  /** Rank of the tier aimed at; null when the goal is no tier. */
  targetRank: number | null;
};

/**
 * Says the nearest goal, whatever its kind. `tier` is the tier of the goal's programme; among `goals` are
 * those of a streak's group, where they are known.
 */
export function sayNextGoal(
  next: NextGoal,
  tier: TierContext,
  speech: Speech,
  goals: readonly Goal[] = [],
): SaidGoal {
  switch (next.kind) {
    case "upgrade": {
      const ask = { kind: "reach", tierName: next.to, programId: next.programId } as const;
      const rank = tier?.next?.rank ?? null;
      return { ...waySentence(next.way, ask, speech), kind: "reach", target: next.to, targetRank: rank };
    }
    case "renewal": {
      const tierName = tier?.name ?? speech.t("tier.unnamed");
      const ask = { kind: "keep", tierName, by: next.by, programId: next.programId } as const;
      const said = waySentence(next.way, ask, speech);
      return { ...said, kind: "keep", target: tierName, targetRank: tier?.rank ?? null };
    }
    case "milestone": {
      const said = goalSentence(next.goal, speech);
      return { ...said, kind: "reach", target: goalName(next.goal, speech), targetRank: null };
    }
    case "streak": {
      const { streak } = next;
      const met = streak.status === "achieved";
      return {
        sentence: streakSentence(streak, goals, speech),
        caption: null,
        ratio: met ? 1 : streak.of > 0 ? Math.min(0.999, streak.count / streak.of) : null,
        met,
        kind: "reach",
        target: streakName(streak) ?? speech.t("goals.streaks"),
        targetRank: null,
      };
    }
    default:
      return next satisfies never;
  }
}
