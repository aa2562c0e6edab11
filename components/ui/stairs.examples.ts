import type { StairsProps } from "@/components/ui/stairs";

export const examples: { name: string; props: StairsProps; dir?: "rtl" }[] = [
  {
    name: "two of three",
    props: {
      steps: [500, 1000, 1500],
      done: 1120,
      met: false,
      sentence: "₹380 more by 31 Dec for a ₹50 voucher",
    },
  },
  {
    name: "uneven steps",
    props: { steps: [3, 5, 10], done: 4, met: false, sentence: "4 of 10 visits so far" },
  },
  {
    name: "the neighbours of ten steps",
    props: {
      steps: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
      done: 7,
      met: false,
      sentence: "3 visits more by 9 Dec for Ten visits",
    },
  },
  { name: "nothing done", props: { steps: [100, 200], done: 0, met: false, sentence: "0 of 200 points" } },
  { name: "met", props: { steps: [1, 2], done: 7, met: true, sentence: "JP&A is done" } },
  {
    name: "right to left",
    dir: "rtl",
    props: { steps: [500, 1000, 1500], done: 1120, met: false, sentence: "380 أخرى" },
  },
];
