import type { BarProps } from "@/components/ui/bar";

const more = "3,000 points more by 31 Dec to reach Opal";

export const examples: { name: string; props: BarProps; dir?: "rtl" }[] = [
  {
    name: "reach",
    props: { kind: "reach", ratio: 0.7, met: false, sentence: more, targetRank: 3, size: "big" },
  },
  {
    name: "keep",
    props: {
      kind: "keep",
      ratio: 0.744,
      met: false,
      sentence: "₹640 more by 31 Dec to keep Coral",
      targetRank: 2,
      size: "big",
    },
  },
  {
    name: "nothing done",
    props: { kind: "reach", ratio: 0, met: false, sentence: "0 of 10,000", targetRank: 3 },
  },
  {
    name: "hardly anything",
    props: { kind: "reach", ratio: 0.0001, met: false, sentence: "1 of 10,000", targetRank: 3 },
  },
  {
    name: "nearly there",
    props: {
      kind: "reach",
      ratio: 0.9996,
      met: false,
      sentence: "4 points more",
      targetRank: 3,
      size: "big",
    },
  },
  {
    name: "met",
    props: {
      kind: "reach",
      ratio: 1,
      met: true,
      sentence: "You have what Opal needs",
      targetRank: 3,
      size: "big",
    },
  },
  {
    name: "more than met",
    props: { kind: "keep", ratio: 3.5, met: true, sentence: "Coral is kept", targetRank: 2 },
  },
  {
    name: "look ahead",
    props: {
      kind: "reach",
      ratio: 0.7,
      met: false,
      leaving: 0.12,
      sentence: "If nothing changes, on 21 Dec the gap will be 4,200",
      targetRank: 3,
      size: "big",
    },
  },
  {
    name: "thin, no tier",
    props: {
      kind: "reach",
      ratio: 0.62,
      met: false,
      sentence: "3 visits more",
      targetRank: null,
      size: "thin",
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { kind: "reach", ratio: 0.7, met: false, sentence: "3,000 نقطة أخرى", targetRank: 3, size: "big" },
  },
];
