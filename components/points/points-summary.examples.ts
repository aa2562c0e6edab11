import type { PointsSummaryProps } from "@/components/points/points-summary";

const ready = { key: "ready", title: "Ready to spend", note: null, side: "12,500", sideNote: null };

export const examples: { name: string; props: PointsSummaryProps; dir?: "rtl" }[] = [
  {
    name: "default",
    props: {
      rows: [
        ready,
        {
          key: "ending",
          title: "Ending next",
          note: "part of the 12,500",
          side: "1,240",
          sideNote: "9 Dec 2026",
        },
        { key: "arriving", title: "Arriving", note: null, side: "\u200e+850", sideNote: null },
      ],
    },
  },
  { name: "only a balance", props: { rows: [ready] } },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      rows: [{ key: "arriving", title: "قادمة", note: null, side: "\u200e+850", sideNote: "28 نوفمبر 2026" }],
    },
  },
];
