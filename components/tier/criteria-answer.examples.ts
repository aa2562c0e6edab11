import type { CriteriaAnswerProps } from "@/components/tier/criteria-answer";
import { exampleWords, petalWords } from "@/lib/format/example-words";
import type { TierCriteria } from "@/lib/loyalty/view-models";

const criteria: TierCriteria = {
  upgrade: { basis: "CURRENT_POINTS", unit: "points", value: 5_999 },
  retention: { minPurchases: 2_500, minVisits: 6, hasDowngrade: true },
};

export const examples: { name: string; props: CriteriaAnswerProps; dir?: "rtl" }[] = [
  { name: "both questions", props: { criteria, words: exampleWords } },
  {
    name: "only what it goes by",
    props: {
      criteria: { upgrade: { basis: "TRACKER_VALUE_BASED", unit: "value", value: 0 }, retention: null },
      words: exampleWords,
    },
  },
  {
    name: "thirteen digits, no currency",
    props: {
      criteria: {
        upgrade: { basis: "CUMULATIVE_PURCHASES", unit: "money", value: 9_876_543_210_123 },
        retention: { minPurchases: 9_876_543_210_123, minVisits: null, hasDowngrade: true },
      },
      words: petalWords,
    },
  },
  { name: "right to left", dir: "rtl", props: { criteria, words: exampleWords } },
];
