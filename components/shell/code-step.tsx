"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Resend } from "@/components/shell/resend";
import { WhichStep } from "@/components/shell/which-step";
import { Button } from "@/components/ui/button";
import { CodeBoxes } from "@/components/ui/code-boxes";
import { Icon } from "@/components/ui/icon";
import type { SignInWords } from "@/lib/i18n/sign-in-words";
import { enterCode } from "@/lib/queries/sign-in";

type Props = { words: SignInWords; identifier: string; own: boolean; home: string; onChange: () => void };

/** Six digits. The last one sends them; a wrong code is said and the boxes are emptied. */
export function CodeStep({ words, identifier, own, home, onChange }: Props) {
  const [code, setCode] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [several, setSeveral] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const send = async (digits: string) => {
    if (busy) return;
    if (digits.length < 6) return setWrong(words.errors["code-short"] ?? "");
    setBusy(true);
    const answer = await enterCode(identifier, digits, own);
    // A whole document: nothing of the signed-out pages stays in memory.
    if (answer.ok) return window.location.assign(home);
    setBusy(false);
    if (answer.fault === "which-one") return setSeveral(true);
    setCode("");
    setWrong(words.errors[answer.fault] ?? words.errors.unavailable ?? "");
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void send(code);
  };
  if (several)
    return (
      <WhichStep
        words={words}
        send={(which) => enterCode(identifier, code, own, which)}
        onIn={() => window.location.assign(home)}
        onLost={(fault) => {
          setSeveral(false);
          setCode("");
          setWrong(words.errors[fault] ?? words.errors.unavailable ?? "");
        }}
      />
    );
  const [before, after] = identifier.includes("@") ? words.codeLeadEmail : words.codeLeadMobile;
  return (
    <form className="stack gap-6" onSubmit={submit} noValidate>
      <div className="stack gap-2">
        <button type="button" className="link back-link" onClick={onChange}>
          <Icon name="back" small />
          {words.change}
        </button>
        <h1 className="title">{words.codeTitle}</h1>
        <p className="t2">
          {before}
          <span className="ltr wrap-anywhere">{identifier}</span>
          {after}
        </p>
      </div>
      <CodeBoxes
        ref={field}
        id="code"
        name="code"
        label={words.digits}
        value={code}
        invalid={wrong !== null}
        hint={wrong ?? words.valid}
        onChange={(event) => {
          const digits = event.target.value.normalize("NFKC").replace(/\D/g, "").slice(0, 6);
          setCode(digits);
          setWrong(null);
          if (digits.length === 6) void send(digits);
        }}
      />
      <Button type="submit" full aria-busy={busy}>
        {busy ? words.signingIn : words.submit}
      </Button>
      <Resend words={words} identifier={identifier} onFault={setWrong} />
    </form>
  );
}
