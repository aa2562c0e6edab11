"use client";

import { type FormEvent, useState } from "react";
import type { RaiseWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";
import { SegmentField } from "@/components/ui/segment";
import { postReveal } from "@/lib/queries/staff-api";

export type RevealOneProps = { handle: string; words: RaiseWords };

/** One masked field for a reason. What is shown goes with the dialog; that it was shown is recorded. */
export function RevealOne({ handle, words }: RevealOneProps) {
  const { fields, reasons } = words.reveal;
  const [field, setField] = useState(fields[0]?.value ?? "");
  const [reason, setReason] = useState("");
  const [shown, setShown] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    const answer = await postReveal(handle, field, reason);
    setBusy(false);
    if (answer.ok) {
      setFault(null);
      setShown(answer.data.value ?? words.reveal.none);
    } else setFault(answer.problem.title ?? words.failed);
  };
  const choose = (set: (value: string) => void) => (value: string) => {
    set(value);
    setShown(null);
  };
  return (
    <form className="grid gap-4 pt-4" onSubmit={(event) => void submit(event)}>
      <p className="sm med">{words.reveal.field}</p>
      <SegmentField
        legend={words.reveal.field}
        name="field"
        options={fields}
        value={field}
        onChange={choose(setField)}
      />
      <p className="sm med">{words.reveal.reason}</p>
      <div className="grid gap-1">
        {reasons.map((one) => (
          <label key={one.value} className="row min-h-12">
            <input
              type="radio"
              name="reason"
              className="size-5 shrink-0"
              required
              checked={reason === one.value}
              onChange={() => choose(setReason)(one.value)}
            />
            {one.label}
          </label>
        ))}
      </div>
      {shown !== null && (
        <p className="say" role="status">
          <bdi dir="auto">{shown}</bdi>
        </p>
      )}
      {fault && (
        <p className="sm dan" role="alert">
          {fault}
        </p>
      )}
      <Button type="submit" full disabled={reason === ""} aria-busy={busy}>
        {busy ? words.wait : words.reveal.show}
      </Button>
      <p className="xs t3">{words.reveal.noted}</p>
    </form>
  );
}
