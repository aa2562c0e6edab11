import { exampleHistory, exampleTier } from "@/components/tier/example-tier";
import type { TierLadderProps } from "@/components/tier/tier-ladder";
import { exampleWords } from "@/lib/format/example-words";

const base = { history: exampleHistory, words: exampleWords };

export const examples: { name: string; props: TierLadderProps; dir?: "rtl" }[] = [
  { name: "next, here, held before", props: { ...base, tier: exampleTier() } },
  {
    name: "highest, no end",
    props: {
      ...base,
      history: null,
      tier: exampleTier({ state: "top", next: null, ends: "never", endsOn: null }),
    },
  },
  {
    name: "first tier",
    props: {
      ...base,
      history: [],
      tier: exampleTier({ name: "Pearl", rank: 1, next: { name: "Coral", rank: 2 }, keep: null }),
    },
  },
  {
    name: "long names",
    props: {
      ...base,
      tier: exampleTier({
        name: "The Most Honourable Order of Friends of the House",
        rank: 8,
        next: { name: "Grand Master of the Most Honourable Order", rank: null },
      }),
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { ...base, tier: exampleTier({ name: "كورال", next: { name: "أوبال", rank: 3 } }) },
  },
];
