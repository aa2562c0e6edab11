"use client";

import { type FormEvent, useState } from "react";
import { Keypad } from "@/components/staff/keypad";
import type { RaiseWords } from "@/components/staff/staff-words";
import { useRaise } from "@/components/staff/use-raise";
import { useWedge } from "@/components/staff/use-wedge";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";

export type RaiseByCodeProps = {
  by: "card" | "screen-code" | "one-time-code";
  handle: string;
  words: RaiseWords;
  onDone: () => void;
};

const most = { card: 64, "screen-code": 6, "one-time-code": 12 } as const;

/** A card number, the code on the customer's phone, or the code that was sent: typed or scanned. */
export function RaiseByCode({ by, handle, words, onDone }: RaiseByCodeProps) {
  const [value, setValue] = useState("");
  const { raise, problem, forget, busy } = useRaise(handle, onDone);
  useWedge((scanned) => {
    setValue(scanned);
    void raise(by, scanned);
  });
  const text = by === "card" ? words.card : by === "screen-code" ? words.screenCode : words.oneTime;
  const change = (next: string) => {
    setValue(next);
    forget();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void raise(by, value);
  };
  const fault = problem && (problem.code === "offline" ? words.offline : (problem.title ?? words.failed));
  return (
    <form className="grid gap-4 pt-4" onSubmit={submit} autoComplete="off">
      <Field
        id="raise"
        label={text.label}
        hint={fault ?? text.hint}
        invalid={fault !== null}
        value={value}
        dir="ltr"
        autoFocus
        autoComplete="off"
        inputMode={by === "card" ? "text" : "numeric"}
        maxLength={most[by]}
        onChange={(event) => change(event.target.value)}
      />
      {by !== "card" && <Keypad value={value} most={most[by]} words={words.keypad} onValue={change} />}
      <Button type="submit" full aria-busy={busy}>
        {busy ? words.wait : words.confirm}
      </Button>
    </form>
  );
}
