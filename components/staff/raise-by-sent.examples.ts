import type { ComponentProps } from "react";
import { raiseWords } from "@/components/staff/make-words";
import type { RaiseBySent } from "@/components/staff/raise-by-sent";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof RaiseBySent>;

const base: Props = { handle: "h", words: raiseWords(exampleTranslate("en")), onDone: () => undefined };

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "before it is sent", props: base },
  { name: "right to left", dir: "rtl", props: { ...base, words: raiseWords(exampleTranslate("ar")) } },
];
