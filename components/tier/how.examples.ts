import type { HowProps } from "@/components/tier/how";

export const examples: { name: string; props: HowProps; dir?: "rtl" }[] = [
  {
    name: "a way to reach",
    props: {
      summary: "How is this worked out?",
      lines: [
        "The bar counts the points you hold now. Points you spend, or that end, leave it.",
        "What counts today holds until 31 Dec 2026.",
        "Last updated 21 Nov at 10:42.",
      ],
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { summary: "كيف يُحسب هذا؟", lines: ["يحتسب الشريط النقاط التي اكتسبتها."] },
  },
];
