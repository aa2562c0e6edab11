import type { EquationTableProps } from "@/components/points/equation-table";
import { equations, everyTerm, examplePoints } from "@/components/points/example-points";
import { exampleWords } from "@/lib/format/example-words";

const base = { programId: 973, words: exampleWords, delayed: examplePoints() };

export const examples: { name: string; props: EquationTableProps; dir?: "rtl" }[] = [
  { name: "earned, redeemed, ended", props: { ...base, equation: equations.plain } },
  {
    name: "every term, and what left early",
    props: { ...base, equation: equations.every, delayed: everyTerm },
  },
  { name: "terms not supplied", props: { ...base, equation: equations.missing } },
];
