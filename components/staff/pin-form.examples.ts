import type { ComponentProps } from "react";
import { pinWords } from "@/components/staff/make-words";
import type { PinForm } from "@/components/staff/pin-form";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof PinForm>;

const en = exampleTranslate("en");
const ar = exampleTranslate("ar");
const base: Props = {
  words: pinWords(en, "unlock"),
  onPin: async () => ({ ok: true, data: null }),
  onDone: () => undefined,
  onEnded: () => undefined,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "to unlock", props: base },
  { name: "to choose", props: { ...base, words: pinWords(en, "choose"), twice: true } },
  { name: "right to left", dir: "rtl", props: { ...base, words: pinWords(ar, "unlock") } },
];
