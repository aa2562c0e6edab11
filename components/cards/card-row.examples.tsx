import type { CardRowProps } from "@/components/cards/card-row";
import { Tag } from "@/components/ui/tag";

const base: CardRowProps = {
  title: "Rung card",
  line: { number: "•••• 1846" },
  end: <Tag tone="ok">Active</Tag>,
  href: "/card/1",
  rank: 2,
};

export const examples: { name: string; props: CardRowProps; dir?: "rtl" }[] = [
  { name: "usable", props: base },
  { name: "the one that is open", props: { ...base, current: true } },
  {
    name: "not usable",
    props: {
      ...base,
      line: { number: "•••• 1846", words: "Ask in store to lift this" },
      end: <Tag open>Suspended</Tag>,
      href: null,
    },
  },
  {
    name: "long title, no rank",
    props: { ...base, title: "Weekend car of the whole family and its friends", rank: null },
  },
  {
    name: "right to left",
    props: { ...base, title: "بطاقة رنغ", end: <Tag tone="ok">نشطة</Tag> },
    dir: "rtl",
  },
];
