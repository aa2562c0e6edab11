import type { ComponentProps } from "react";
import { raiseWords } from "@/components/staff/make-words";
import type { RevealOne } from "@/components/staff/reveal-one";
import { exampleTranslate } from "@/lib/format/example-speech";

type Props = ComponentProps<typeof RevealOne>;

const words = raiseWords(exampleTranslate("en"));

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "which field, and why", props: { handle: "h", words } },
  {
    name: "long words",
    props: {
      handle: "h",
      words: {
        ...words,
        reveal: {
          ...words.reveal,
          reasons: [
            { value: "other", label: "Because the customer cannot be reached in any other way ".repeat(3) },
          ],
        },
      },
    },
  },
  { name: "right to left", dir: "rtl", props: { handle: "h", words: raiseWords(exampleTranslate("ar")) } },
];
