import { billions, examplePoints, lifted } from "@/components/points/example-points";
import type { SpendableProps } from "@/components/points/spendable";
import { exampleWords, petalWords } from "@/lib/format/example-words";

const base = { programId: 973, tier: "Diamond", words: exampleWords };

export const examples: { name: string; props: SpendableProps; dir?: "rtl" }[] = [
  { name: "with its worth", props: { ...base, points: examplePoints() } },
  {
    name: "nothing",
    props: {
      ...base,
      tier: null,
      points: examplePoints({ spendable: 0, worth: { amount: 0, currency: "AED" } }),
    },
  },
  { name: "worth not known", props: { ...base, points: lifted } },
  {
    name: "two billion, no currency, a word of the brand's own",
    props: { ...base, words: petalWords, points: billions },
  },
  {
    name: "thirteen digits",
    props: { ...base, points: examplePoints({ spendable: 9_876_543_210_000 }) },
  },
];
