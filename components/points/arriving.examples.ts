import type { ArrivingProps } from "@/components/points/arriving";
import { exampleWords } from "@/lib/format/example-words";

const base = { spendable: 95_827, programId: 973, words: exampleWords };

export const examples: { name: string; props: ArrivingProps; dir?: "rtl" }[] = [
  {
    name: "one date",
    props: { ...base, total: 1_850, lots: [{ programId: 973, amount: 1_850, on: "2026-11-28T00:00:00Z" }] },
  },
  {
    name: "two dates and one without",
    props: {
      ...base,
      total: 2_350,
      lots: [
        { programId: 973, amount: 400, on: null },
        { programId: 973, amount: 1_500, on: "2026-11-28T00:00:00Z" },
        { programId: 973, amount: 450, on: "2027-01-05T00:00:00Z" },
      ],
    },
  },
  { name: "dates not read", props: { ...base, total: 1_850, lots: null } },
];
