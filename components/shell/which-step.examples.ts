import type { ComponentProps } from "react";
import { exampleSignInWords } from "@/components/shell/example-sign-in-words";
import type { WhichStep } from "@/components/shell/which-step";

type Props = ComponentProps<typeof WhichStep>;

const base: Props = {
  words: exampleSignInWords.en,
  send: async () => ({ ok: false, fault: "which-one" }),
  onIn: () => undefined,
  onLost: () => undefined,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "several accounts", props: base },
  { name: "right to left", dir: "rtl", props: { ...base, words: exampleSignInWords.ar } },
];
