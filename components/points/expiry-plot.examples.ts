import { fourLots, manyLots, oneLot, unevenLots } from "@/components/points/expiry-examples";
import type { ExpiryPlotProps } from "@/components/points/expiry-plot";
import { exampleWords } from "@/lib/format/example-words";

export const examples: { name: string; props: ExpiryPlotProps; dir?: "rtl" }[] = [
  { name: "four dates", props: { lots: fourLots, words: exampleWords } },
  { name: "uneven amounts, neighbours", props: { lots: unevenLots, words: exampleWords } },
  { name: "one, tomorrow, a billion", props: { lots: oneLot, words: exampleWords } },
  { name: "two years of months", props: { lots: manyLots, words: exampleWords } },
  { name: "right to left", dir: "rtl", props: { lots: fourLots, words: exampleWords } },
];
