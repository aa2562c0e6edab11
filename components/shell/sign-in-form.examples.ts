import type { ComponentProps } from "react";
import { exampleSignInWords } from "@/components/shell/example-sign-in-words";
import type { SignInForm } from "@/components/shell/sign-in-form";

type Props = ComponentProps<typeof SignInForm>;

const base: Props = {
  words: exampleSignInWords.en,
  ways: { code: true, oidc: false },
  home: "/",
  fault: null,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "by code", props: base },
  {
    name: "both ways, after a fault",
    props: {
      ...base,
      ways: { code: true, oidc: true },
      fault: exampleSignInWords.en.errors.unavailable ?? null,
    },
  },
  { name: "right to left", dir: "rtl", props: { ...base, words: exampleSignInWords.ar } },
];
