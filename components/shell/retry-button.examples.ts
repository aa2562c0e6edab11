import type { ComponentProps } from "react";
import type { RetryButton } from "@/components/shell/retry-button";

type Props = ComponentProps<typeof RetryButton>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "filled", props: { children: "Try again" } },
  { name: "quiet", props: { children: "Try again", variant: "quiet" } },
  { name: "long words", props: { children: "Try to load all of these sections of the page again" } },
  { name: "right to left", dir: "rtl", props: { children: "حاول مرة أخرى" } },
];
