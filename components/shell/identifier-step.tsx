"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { SignInWords } from "@/lib/i18n/sign-in-words";
import { askForCode, goToProvider } from "@/lib/queries/sign-in";

type Props = {
  words: SignInWords;
  ways: { code: boolean; oidc: boolean };
  fault: string | null;
  identifier: string;
  own: boolean;
  onOwn: (own: boolean) => void;
  onSent: (identifier: string) => void;
};

/** A number or an address. The typed text stays, whatever comes back. */
export function IdentifierStep({ words, ways, fault, identifier, own, onOwn, onSent }: Props) {
  const [text, setText] = useState(identifier);
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const answer = text.trim() === "" ? { ok: false as const, fault: "empty" } : await askForCode(text);
    setBusy(false);
    if (answer.ok) onSent(text.trim());
    else setWrong(words.errors[answer.fault] ?? words.errors.unreadable ?? "");
  };
  return (
    <>
      <div className="stack gap-2">
        <h1 className="title">{words.title}</h1>
        {ways.code && <p className="t2">{words.lead}</p>}
      </div>
      {fault && !wrong && (
        <p className="alert" role="alert">
          {fault}
        </p>
      )}
      {ways.code && (
        <form className="stack gap-6" onSubmit={send} noValidate>
          <Field
            id="identifier"
            label={words.identifier}
            name="identifier"
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setWrong(null);
            }}
            autoComplete="username"
            inputMode="email"
            autoCapitalize="none"
            spellCheck={false}
            dir="ltr"
            invalid={wrong !== null}
            hint={wrong ?? recognised(text, words)}
          />
          <label className="check">
            <input type="checkbox" checked={own} onChange={(event) => onOwn(event.target.checked)} />
            <span>{words.keep}</span>
          </label>
          <Button type="submit" full aria-busy={busy}>
            {busy ? words.sending : words.send}
          </Button>
          <p className="sm t2">{words.onFile}</p>
        </form>
      )}
      {ways.oidc && (
        <Button
          variant={ways.code ? "line" : "filled"}
          full
          onClick={async () => {
            const answer = await goToProvider("oidc");
            if (!answer.ok) setWrong(words.errors[answer.fault] ?? "");
          }}
        >
          {words.oidc}
        </Button>
      )}
    </>
  );
}

// Only what it is, once it can be told; reading and cleaning is the server's work.
function recognised(text: string, words: SignInWords): string {
  if (text.includes("@")) return words.email;
  return text.replace(/\D/g, "").length >= 6 ? words.mobile : "";
}
