import type { ComponentProps } from "react";
import { exampleSignInWords } from "@/components/shell/example-sign-in-words";
import type { Resend } from "@/components/shell/resend";

type Props = ComponentProps<typeof Resend>;

const base: Props = { words: exampleSignInWords.en, identifier: "050 123 4821", onFault: () => undefined };

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "counting down", props: base },
  { name: "right to left", dir: "rtl", props: { ...base, words: exampleSignInWords.ar } },
];
