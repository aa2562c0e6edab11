import type { NextGoalRowProps } from "@/components/goals/next-goal-row";

const said: NextGoalRowProps["said"] = {
  sentence: "3 visits more by 31 Dec for a winter voucher",
  caption: "5 of 8",
  ratio: 0.625,
  met: false,
  kind: "reach",
  target: "a winter voucher",
  targetRank: null,
};

export const examples: { name: string; props: NextGoalRowProps; dir?: "rtl" }[] = [
  { name: "a goal", props: { said, steps: null } },
  { name: "a tier to keep", props: { said: { ...said, kind: "keep", targetRank: 3 }, steps: null } },
  { name: "with steps", props: { said, steps: { at: [2, 4, 8], done: 5 } } },
  { name: "nothing but a sentence", props: { said: { ...said, ratio: null, caption: null }, steps: null } },
  {
    name: "long name, hardly begun",
    props: {
      said: {
        ...said,
        sentence:
          "₹1 spent so far towards a voucher for two in every house of the whole chain, by 31 Dec 2027",
        caption: "₹1 of 1,000,000,000",
        ratio: 0.001,
      },
      steps: null,
    },
  },
];
