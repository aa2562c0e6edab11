import type { FilterChipsProps } from "@/components/points/filter-chips";

export const examples: { name: string; props: FilterChipsProps; dir?: "rtl" }[] = [
  {
    name: "one chosen",
    props: {
      label: "Show",
      chips: [
        { label: "All", href: "/points", current: true },
        { label: "Earned", href: "/points?show=earned", current: false },
        { label: "Spent", href: "/points?show=spent", current: false },
        { label: "Ended", href: "/points?show=ended", current: false },
        { label: "Adjusted", href: "/points?show=adjusted", current: false },
        { label: "Arriving", href: "/points?show=arriving", current: false },
      ],
    },
  },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      label: "عرض",
      chips: [
        { label: "الكل", href: "/points", current: false },
        { label: "مكتسبة", href: "/points?show=earned", current: true },
      ],
    },
  },
];
