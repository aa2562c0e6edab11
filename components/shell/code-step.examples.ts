import type { ComponentProps } from "react";
import type { CodeStep } from "@/components/shell/code-step";
import { exampleSignInWords } from "@/components/shell/example-sign-in-words";

type Props = ComponentProps<typeof CodeStep>;

const base: Props = {
  words: exampleSignInWords.en,
  identifier: "+971 50 123 4821",
  own: false,
  home: "/",
  onChange: () => undefined,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "sent to a number", props: base },
  {
    name: "sent to a long address",
    props: { ...base, identifier: `${"anantapadmanabha.".repeat(4)}@example.com` },
  },
  { name: "right to left", dir: "rtl", props: { ...base, words: exampleSignInWords.ar } },
];
