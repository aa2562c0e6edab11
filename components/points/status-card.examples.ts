import type { StatusCardProps } from "@/components/points/status-card";

const base: StatusCardProps = {
  label: "Status",
  rank: 2,
  name: "Coral",
  line: "until 31 Dec 2026",
  points: { amount: "12,500", unit: "points" },
  worth: "worth AED 125",
  ladder: { next: true, below: 1 },
};

export const examples: { name: string; props: StatusCardProps; dir?: "rtl" }[] = [
  { name: "climbing", props: base },
  { name: "just risen", props: { ...base, risen: true } },
  {
    name: "top tier",
    props: {
      ...base,
      rank: 5,
      name: "Diamond",
      line: "Highest tier · until 31 Mar 2027",
      points: { amount: "95,827", unit: "points" },
      ladder: { next: false, below: 4 },
    },
  },
  {
    name: "base tier",
    props: {
      ...base,
      rank: 1,
      name: "Pearl",
      line: "your first tier",
      points: { amount: "240", unit: "points" },
      worth: null,
      ladder: { next: true, below: 0 },
    },
  },
  {
    name: "date passed",
    props: {
      ...base,
      line: "dated to 31 Oct 2026",
      points: { amount: "8,120", unit: "points" },
      worth: null,
    },
  },
  { name: "opal", props: { ...base, rank: 3, name: "Opal" } },
  { name: "sapphire", props: { ...base, rank: 4, name: "Sapphire" } },
  { name: "garnet", props: { ...base, rank: 6, name: "Garnet" } },
  {
    name: "points not known",
    props: {
      ...base,
      points: { unknown: "Your points could not be loaded just now. They are safe." },
      worth: null,
    },
  },
  {
    name: "no tiers",
    props: { ...base, rank: null, name: "Croma Rewards", line: "This programme has no tiers", ladder: null },
  },
  {
    name: "extreme number",
    props: {
      ...base,
      name: "A tier with a very long name that nobody would give it",
      points: { amount: "1,234,567,890.25", unit: "points" },
      worth: "worth AED 12,345,678.90",
    },
  },
  {
    name: "thirteen digits",
    props: {
      ...base,
      points: { amount: "9,876,543,210,000", unit: "points" },
      worth: "worth AED 98,765,432,100",
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      ...base,
      label: "حالتك",
      name: "كورال",
      line: "حتى 31 ديسمبر 2026",
      points: { amount: "12,500", unit: "نقطة" },
      worth: "بقيمة 125 درهمًا",
    },
  },
];
