import type { ComponentProps } from "react";
import type { LookPanel } from "@/components/staff/look-panel";
import { lookWords } from "@/components/staff/make-words";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof LookPanel>;

const day = 86_400_000;
const base: Props = {
  head: null,
  foot: null,
  words: lookWords(exampleTranslate("en")),
  recents: [],
  callingCode: "971",
  timeZone: "Asia/Dubai",
  lockAfterMs: day,
  keepEveryMs: day,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "start of a shift", props: base },
  {
    name: "some looked up",
    props: {
      ...base,
      recents: Array.from({ length: 7 }, (_, at) => ({
        key: String(at),
        shown: "+971 50 ••• 4821",
        time: `10:4${at}`,
      })),
    },
  },
  { name: "right to left", dir: "rtl", props: { ...base, words: lookWords(exampleTranslate("ar")) } },
];
