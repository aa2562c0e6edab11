import type { AlertsProps } from "@/components/points/alerts";

const ending: AlertsProps["alerts"][number] = {
  key: "ending",
  tone: "attention",
  glyph: "ended",
  title: "1,240 points end on 9 Dec",
  note: "in 18 days",
  href: "/points",
};
const risk: AlertsProps["alerts"][number] = {
  key: "risk",
  tone: "attention",
  glyph: "level",
  title: "₹4,000 more by 1 Jan 2027 to keep Gold",
  note: null,
  href: "/progress",
};

export const examples: { name: string; props: AlertsProps; dir?: "rtl" }[] = [
  { name: "none", props: { label: "Now", alerts: [], more: "" } },
  { name: "one", props: { label: "Now", alerts: [ending], more: "" } },
  { name: "the rest fold", props: { label: "Now", alerts: [ending, risk], more: "1 more" } },
];
