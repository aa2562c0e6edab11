import type { TillSaysProps } from "@/components/staff/till-says";

const title = "Say this";
const none = "Nothing special today. A thank-you is always right.";

export const examples: { name: string; props: TillSaysProps; dir?: "rtl" }[] = [
  {
    name: "three lines",
    props: {
      title,
      none,
      rank: 5,
      lines: [
        { kind: "points-ending", text: "4,200 of your points end on 9 December." },
        { kind: "goal", text: "One more makes your streak 5 of 6." },
        { kind: "just-upgraded", text: "Welcome to Diamond. You moved up on 14 November." },
      ],
    },
  },
  { name: "nothing to say", props: { title, none, rank: null, lines: [] } },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      title: "قل هذا",
      none: "لا شيء خاص اليوم.",
      rank: 2,
      lines: [{ kind: "points-ending", text: "4,200 من نقاطك تنتهي في 9 ديسمبر." }],
    },
  },
];
