import type { LookAheadProps } from "@/components/tier/look-ahead";
import { exampleWords } from "@/lib/format/example-words";

const offered = [
  { days: 0, href: "/progress" },
  { days: 30, href: "/progress?ahead=30" },
];
const base = { offered, pick: null, words: exampleWords };

export const examples: { name: string; props: LookAheadProps; dir?: "rtl" }[] = [
  { name: "today", props: { ...base, days: 0, said: null } },
  { name: "that day could not be read", props: { ...base, days: 30, said: "unavailable" } },
  {
    name: "a day of the member's choice",
    props: {
      ...base,
      days: 30,
      said: {
        sentence: {
          before: "If nothing changes, on 21 Dec the gap will be ",
          figure: "4,200 points",
          after: ".",
        },
        leaves: { label: "Leaves by 21 Dec", amount: "1,200 points" },
        leaving: 0.12,
      },
      pick: {
        action: "/progress",
        min: "2026-11-22",
        max: "2027-11-21",
        value: "2026-12-21",
        hidden: { program: "973" },
      },
    },
  },
];
