import type { ComponentProps } from "react";
import type { RefreshButton } from "@/components/shell/refresh-button";

type Props = ComponentProps<typeof RefreshButton>;

const base: Props = {
  view: "home",
  shown: { asOf: "2026-11-21T10:42:00Z", stale: false, unavailable: [] },
  words: { refresh: "Refresh", refreshing: "Refreshing", failed: "Could not refresh just now" },
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "at rest", props: base },
  {
    name: "right to left",
    dir: "rtl",
    props: { ...base, words: { refresh: "حدّث", refreshing: "يُحدَّث", failed: "تعذّر التحديث" } },
  },
];
