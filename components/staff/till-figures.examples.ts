import type { TillFiguresProps } from "@/components/staff/till-figures";

const usual: TillFiguresProps = {
  points: "95,827",
  unit: "points",
  worth: ["worth ", "AED 958.27", " today"],
  unknown: "Points could not be loaded. They are safe.",
  tier: "Diamond",
  tierNote: "highest tier · until 31 Mar 2027",
  noTier: "No tier in this programme",
};

export const examples: { name: string; props: TillFiguresProps; dir?: "rtl" }[] = [
  { name: "points and tier", props: usual },
  { name: "no worth", props: { ...usual, worth: null } },
  { name: "unknown points are said, not drawn", props: { ...usual, points: null } },
  { name: "no tier", props: { ...usual, tier: null, tierNote: null } },
  { name: "thirteen digits", props: { ...usual, points: "9,876,543,210,000" } },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      ...usual,
      unit: "نقطة",
      worth: ["بقيمة ", "958.27 د.إ", " اليوم"],
      tier: "ألماس",
      tierNote: "أعلى فئة",
    },
  },
];
