import { equations } from "@/components/points/example-points";
import type { WaterfallPlotProps } from "@/components/points/waterfall-plot";
import { exampleWords } from "@/lib/format/example-words";

const base = { programId: 973, words: exampleWords };

export const examples: { name: string; props: WaterfallPlotProps; dir?: "rtl" }[] = [
  { name: "earned, redeemed, ended", props: { ...base, equation: equations.plain } },
  { name: "every term", props: { ...base, equation: equations.every } },
  { name: "lifted by an adjustment", props: { ...base, equation: equations.lifted } },
  { name: "billions", props: { ...base, equation: equations.billions } },
  { name: "right to left", dir: "rtl", props: { ...base, equation: equations.plain } },
];
