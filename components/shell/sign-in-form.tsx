"use client";

import { useState } from "react";
import { CodeStep } from "@/components/shell/code-step";
import { IdentifierStep } from "@/components/shell/identifier-step";
import type { SignInWords } from "@/lib/i18n/sign-in-words";

export type SignInFormProps = {
  words: SignInWords;
  ways: { code: boolean; oidc: boolean };
  /** Where a signed-in member goes. */
  home: string;
  /** What went wrong before this page, in words. */
  fault: string | null;
};

/** Two steps on one page: who, then the code. The identifier is kept when going back to change it. */
export function SignInForm({ words, ways, home, fault }: SignInFormProps) {
  const [identifier, setIdentifier] = useState("");
  const [own, setOwn] = useState(false);
  const [sent, setSent] = useState(false);
  return (
    <>
      <noscript>
        <p className="alert">{words.script}</p>
      </noscript>
      {sent ? (
        <CodeStep
          words={words}
          identifier={identifier}
          own={own}
          home={home}
          onChange={() => setSent(false)}
        />
      ) : (
        <IdentifierStep
          words={words}
          ways={ways}
          fault={fault}
          identifier={identifier}
          own={own}
          onOwn={setOwn}
          onSent={(text) => {
            setIdentifier(text);
            setSent(true);
          }}
        />
      )}
    </>
  );
}
