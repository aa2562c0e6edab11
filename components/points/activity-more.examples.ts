import type { ComponentProps } from "react";
import type { ActivityMore } from "@/components/points/activity-more";

type Props = ComponentProps<typeof ActivityMore>;

const base: Props = {
  cursor: "c1",
  search: "program=973",
  href: "/points?cursor=c1#activity-title",
  after: "2026-11",
  words: {
    more: "Show more",
    loading: "Loading",
    failed: "Could not load more just now. Try again.",
    end: "That is all there is.",
    balanceAfter: "balance after",
  },
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "a further page", props: base },
  { name: "right to left", dir: "rtl", props: { ...base, words: { ...base.words, more: "اعرض المزيد" } } },
];
