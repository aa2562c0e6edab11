"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { SignInWords } from "@/lib/i18n/sign-in-words";
import type { SignInAnswer } from "@/lib/queries/sign-in";

type Props = {
  words: SignInWords;
  send: (which: string) => Promise<SignInAnswer>;
  onIn: () => void;
  /** The code is used up or no try is left: back to the code, with what to say there. */
  onLost: (fault: string) => void;
};

/** Several accounts have the number: one more thing says which. What was typed stays when it was wrong. */
export function WhichStep({ words, send, onIn, onLost }: Props) {
  const [text, setText] = useState("");
  const [wrong, setWrong] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (text.trim() === "") return setWrong(words.errors["which-empty"] ?? "");
    setBusy(true);
    const answer = await send(text);
    if (answer.ok) return onIn();
    setBusy(false);
    if (answer.fault === "code-wrong") onLost(answer.fault);
    else setWrong(words.errors[answer.fault] ?? words.errors.unavailable ?? "");
  };
  return (
    <form className="stack gap-6" onSubmit={submit} noValidate ref={form}>
      <div className="stack gap-2">
        <h1 className="title">{words.whichTitle}</h1>
        <p className="t2">{words.whichLead}</p>
      </div>
      <Field
        id="which"
        name="which"
        label={words.which}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setWrong(null);
        }}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        invalid={wrong !== null}
        hint={wrong ?? ""}
      />
      <Button type="submit" full aria-busy={busy}>
        {busy ? words.signingIn : words.submit}
      </Button>
    </form>
  );
}
