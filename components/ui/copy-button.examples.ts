import type { CopyButtonProps } from "@/components/ui/copy-button";

export const examples: { name: string; props: CopyButtonProps; dir?: "rtl" }[] = [
  { name: "a card number", props: { text: "80042719", label: "Copy the number", done: "Copied" } },
  {
    name: "a long label",
    props: { text: "1", label: "Copy the whole number of this card ".repeat(4), done: "Copied" },
  },
  {
    name: "an icon alone",
    props: { text: "80042719", label: "Copy the member number", done: "Copied", iconOnly: true },
  },
  { name: "right to left", dir: "rtl", props: { text: "80042719", label: "انسخ الرقم", done: "نُسخ" } },
];
