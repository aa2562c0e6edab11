import type { ComponentProps } from "react";
import { showCodeWords } from "@/components/staff/make-words";
import type { ShowCode } from "@/components/staff/show-code";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof ShowCode>;

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "not open", props: { words: showCodeWords(exampleTranslate("en")) } },
  { name: "right to left", dir: "rtl", props: { words: showCodeWords(exampleTranslate("ar")) } },
];
