"use client";

import { type FormEvent, useState } from "react";
import { Keypad } from "@/components/staff/keypad";
import type { PinWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Answer } from "@/lib/queries/staff-problem";

export type PinFormProps = {
  words: PinWords;
  /** Asked for twice, so that a slip does not lock its owner out. */
  twice?: boolean;
  onPin: (pin: string) => Promise<Answer<unknown>>;
  onDone: () => void;
  /** The shift is over: five wrong PINs, or signed out elsewhere. */
  onEnded: () => void;
};

const length = 6;

/** Six digits, hidden as they are typed, by keyboard or on the large keys. */
export function PinForm({ words, twice = false, onPin, onDone, onEnded }: PinFormProps) {
  const [pin, setPin] = useState("");
  const [first, setFirst] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const again = (text: string) => {
    setPin("");
    setFirst(null);
    setFault(text);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^\d{6}$/.test(pin)) return setFault(words.sixDigits);
    if (twice && first === null) {
      setFirst(pin);
      setPin("");
      return setFault(null);
    }
    if (twice && first !== pin) return again(words.differs);
    setBusy(true);
    const answer = await onPin(pin);
    setBusy(false);
    if (answer.ok) return onDone();
    if (answer.problem.code === "sign-in") return onEnded();
    again(answer.problem.code === "offline" ? words.offline : (answer.problem.title ?? words.failed));
  };
  const change = (text: string) => {
    setPin(text.replace(/\D/g, "").slice(0, length));
    setFault(null);
  };
  return (
    <form className="grid gap-4" method="dialog" onSubmit={(event) => void submit(event)} autoComplete="off">
      <Field
        id="pin"
        type="password"
        label={first === null ? words.label : words.again}
        hint={fault}
        invalid={fault !== null}
        inputMode="numeric"
        autoComplete="off"
        autoFocus
        dir="ltr"
        maxLength={length}
        value={pin}
        onChange={(event) => change(event.target.value)}
      />
      <Keypad value={pin} most={length} words={words.keypad} onValue={change} />
      <Button type="submit" full aria-busy={busy}>
        {words.confirm}
      </Button>
    </form>
  );
}
