import type { ComponentProps } from "react";
import type { CardPlate } from "@/components/cards/card-plate";

type Props = ComponentProps<typeof CardPlate>;

const base: Props = {
  title: "Rung card",
  name: "Layla Haddad",
  number: "8004 2719",
  line: "Active · since 14 Mar 2024",
  rank: 2,
  ladder: { next: true, below: 1 },
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "a card", props: base },
  { name: "nobody's name, no rank", props: { ...base, name: null, rank: null, ladder: null } },
  {
    name: "long name, top tier",
    props: {
      ...base,
      title: "Weekend car of the whole family and its friends",
      name: "Anantapadmanabha Venkataraghavan Subrahmanyam-Krishnamurthy",
      rank: 6,
      ladder: { next: false, below: 2 },
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: { ...base, title: "بطاقة رنغ", name: "ياسمين", line: "نشطة · منذ 14 مارس 2024" },
  },
];
