import { exampleHistory } from "@/components/tier/example-tier";
import type { TierHistoryProps } from "@/components/tier/tier-history";
import { exampleWords } from "@/lib/format/example-words";

export const examples: { name: string; props: TierHistoryProps; dir?: "rtl" }[] = [
  {
    name: "all kinds",
    props: { history: exampleHistory, ranks: { Coral: 2, Opal: 3, Pearl: 1 }, words: exampleWords },
  },
  { name: "none yet", props: { history: [], ranks: {}, words: exampleWords } },
];
