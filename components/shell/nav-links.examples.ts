import type { ComponentProps } from "react";
import type { NavEntry, NavLinks } from "@/components/shell/nav-links";

type Props = ComponentProps<typeof NavLinks>;

const screens = [
  ["/", "home"],
  ["/card", "card"],
  ["/progress", "progress"],
  ["/points", "points"],
] as const;
const entries = (labels: readonly string[]): NavEntry[] =>
  screens.map(([href, icon], at) => ({ href, icon, label: labels[at] ?? "" }));

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "the four screens", props: { entries: entries(["Home", "Card", "Progress", "Points"]) } },
  {
    name: "long words",
    props: { entries: entries(["Home", "Membership cards", "Fortschrittsübersicht", "Petals and more"]) },
  },
  {
    name: "without the card",
    props: { entries: entries(["Home", "Card", "Progress", "Points"]).toSpliced(1, 1) },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { entries: entries(["الرئيسية", "البطاقة", "التقدّم", "النقاط"]) },
  },
];
