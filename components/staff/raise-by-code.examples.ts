import type { ComponentProps } from "react";
import { raiseWords } from "@/components/staff/make-words";
import type { RaiseByCode } from "@/components/staff/raise-by-code";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof RaiseByCode>;

const base: Props = {
  by: "card",
  handle: "h",
  words: raiseWords(exampleTranslate("en")),
  onDone: () => undefined,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "their card", props: base },
  { name: "the code on their phone", props: { ...base, by: "screen-code" } },
  { name: "the code they were sent", props: { ...base, by: "one-time-code" } },
  {
    name: "right to left",
    dir: "rtl",
    props: { ...base, by: "screen-code", words: raiseWords(exampleTranslate("ar")) },
  },
];
