import type { ComponentProps } from "react";
import type { CopyButton } from "@/components/ui/copy-button";

type Props = ComponentProps<typeof CopyButton>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "a card number", props: { text: "80042719", label: "Copy the number", done: "Copied" } },
  {
    name: "a long label",
    props: { text: "1", label: "Copy the whole number of this card ".repeat(4), done: "Copied" },
  },
  { name: "right to left", dir: "rtl", props: { text: "80042719", label: "انسخ الرقم", done: "نُسخ" } },
];
