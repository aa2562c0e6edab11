import { exampleStreak, weeks } from "@/components/goals/example-goals";
import type { StreakBlockProps } from "@/components/goals/streak-block";
import { exampleWords } from "@/lib/format/example-words";

const base = { cycles: weeks, asOf: "2026-11-21T10:42:00Z", words: exampleWords };

export const examples: { name: string; props: StreakBlockProps; dir?: "rtl" }[] = [
  { name: "four of six", props: { ...base, streak: exampleStreak() } },
  {
    name: "broken, without guilt",
    props: {
      ...base,
      streak: exampleStreak({ status: "broken", count: 2, nextStartsOn: "2026-11-23T00:00:00Z" }),
    },
  },
  {
    name: "achieved",
    props: {
      ...base,
      cycles: [],
      streak: exampleStreak({ status: "achieved", count: 6, achievedOn: "2026-11-12T18:00:00Z" }),
    },
  },
  {
    name: "loose: counted without dates",
    props: { ...base, cycles: [], streak: exampleStreak({ name: "", count: 1, of: 3 }) },
  },
  { name: "more than eight", props: { ...base, cycles: [], streak: exampleStreak({ count: 9, of: 20 }) } },
];
