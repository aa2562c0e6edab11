import type { ComponentProps } from "react";
import { pinWords } from "@/components/staff/make-words";
import type { PinSetup } from "@/components/staff/pin-setup";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof PinSetup>;

const en = exampleTranslate("en");
const ar = exampleTranslate("ar");

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "put off at sign-in", props: { words: pinWords(en, "choose") } },
  { name: "right to left", dir: "rtl", props: { words: pinWords(ar, "choose") } },
];
