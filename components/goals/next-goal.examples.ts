import { exampleGoal, exampleStreak, upgradeGoal, weeks } from "@/components/goals/example-goals";
import { NextGoalCard, type NextGoalCardProps } from "@/components/goals/next-goal";
import { exampleWords, petalWords } from "@/lib/format/example-words";

const tier = { name: "Coral", rank: 2, next: { name: "Opal", rank: 3 } };
const base = { tier, words: exampleWords };
const { way } = upgradeGoal;

export const component = NextGoalCard;

export const examples: { name: string; props: NextGoalCardProps; dir?: "rtl" }[] = [
  { name: "from half on: what is left", props: { ...base, nextGoal: upgradeGoal } },
  {
    name: "below half: what is done",
    props: { ...base, nextGoal: { ...upgradeGoal, way: { ...way, done: 2_150, gap: 7_850 } } },
  },
  {
    name: "nothing done, endless",
    props: {
      ...base,
      nextGoal: { ...upgradeGoal, way: { ...way, target: 3_000, done: 0, gap: 3_000, endless: true } },
    },
  },
  {
    name: "nearly there",
    props: { ...base, nextGoal: { ...upgradeGoal, way: { ...way, done: 9_996, gap: 4 } } },
  },
  {
    name: "keep",
    props: {
      ...base,
      nextGoal: {
        kind: "renewal",
        programId: 973,
        by: "2026-12-31T23:59:59Z",
        way: { ...way, basis: "PURCHASE", unit: "money", target: 2_500, done: 1_860, gap: 640 },
      },
    },
  },
  { name: "milestone", props: { ...base, nextGoal: { kind: "milestone", goal: exampleGoal() } } },
  {
    name: "streak",
    props: { ...base, nextGoal: { kind: "streak", streak: exampleStreak() }, goals: weeks },
  },
  {
    name: "extremes: a billion, a long name, a word of the brand's own",
    props: {
      tier: null,
      words: petalWords,
      nextGoal: {
        ...upgradeGoal,
        to: "The Most Honourable Order of Friends of the House",
        way: { ...way, target: 2_000_000_000, done: 1_234_567_890.5, gap: 765_432_109.5 },
      },
    },
  },
  { name: "as a link", props: { ...base, nextGoal: upgradeGoal, href: "/progress" } },
];
