import type { ComponentProps } from "react";
import { exampleSignInWords } from "@/components/shell/example-sign-in-words";
import type { IdentifierStep } from "@/components/shell/identifier-step";

type Props = ComponentProps<typeof IdentifierStep>;

const base: Props = {
  words: exampleSignInWords.en,
  ways: { code: true, oidc: false },
  fault: null,
  identifier: "",
  own: false,
  onOwn: () => undefined,
  onSent: () => undefined,
};

export const examples: { name: string; props: Props; dir?: "rtl" }[] = [
  { name: "empty", props: base },
  { name: "a mobile number, own device", props: { ...base, identifier: "050 123 4821", own: true } },
  {
    name: "a long e-mail address",
    props: { ...base, identifier: `${"anantapadmanabha.".repeat(6)}@example.com` },
  },
  { name: "after a session's end", props: { ...base, fault: "Your session has ended. Sign in again." } },
  { name: "both ways", props: { ...base, ways: { code: true, oidc: true } } },
  { name: "only the brand's own account", props: { ...base, ways: { code: false, oidc: true } } },
  {
    name: "right to left",
    dir: "rtl",
    props: {
      ...base,
      words: exampleSignInWords.ar,
      ways: { code: true, oidc: true },
      identifier: "050 123 4821",
    },
  },
];
