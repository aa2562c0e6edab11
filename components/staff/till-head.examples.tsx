import type { TillHeadProps } from "@/components/staff/till-head";
import { Button } from "@/components/ui/button";

const masked: TillHeadProps = {
  name: "O••• K•••",
  unnamed: "Name not known",
  found: { words: "Found by mobile", shown: "+971 50 ••• 4821" },
  grade: { words: "Masked view", masked: true },
  actions: <Button variant="quiet">Show more</Button>,
};

export const examples: { name: string; props: TillHeadProps; dir?: "rtl" }[] = [
  { name: "masked", props: masked },
  { name: "full", props: { ...masked, name: "Olga Karimova", grade: { words: "Full view", masked: false } } },
  { name: "no name", props: { ...masked, name: null } },
  { name: "long name", props: { ...masked, name: "Wolfeschlegelsteinhausenbergerdorff ".repeat(3) } },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      ...masked,
      found: { words: "عُثر عليه بالجوال", shown: "+971 50 ••• 4821" },
      grade: { words: "عرض مخفي", masked: true },
      actions: <Button variant="quiet">عرض المزيد</Button>,
    },
  },
];
