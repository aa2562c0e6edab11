"use client";

import { useState } from "react";
import { RaiseByCode } from "@/components/staff/raise-by-code";
import type { RaiseWords } from "@/components/staff/staff-words";
import { Button } from "@/components/ui/button";
import { postCode } from "@/lib/queries/staff-api";

export type RaiseBySentProps = { handle: string; words: RaiseWords; onDone: () => void };

/** Has a one-time code sent first, then takes it: by the store person or on the turned-round tablet. */
export function RaiseBySent({ handle, words, onDone }: RaiseBySentProps) {
  const [to, setTo] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const send = async () => {
    setBusy(true);
    const answer = await postCode(handle);
    setBusy(false);
    if (answer.ok) return setTo(answer.data.to);
    setFault(answer.problem.code === "offline" ? words.offline : (answer.problem.title ?? words.failed));
  };
  if (to !== null)
    return (
      <>
        <p className="sm t2 pt-3" role="status">
          {words.oneTime.sentTo} <bdi dir="ltr">{to}</bdi>
        </p>
        <RaiseByCode by="one-time-code" handle={handle} words={words} onDone={onDone} />
      </>
    );
  return (
    <div className="grid gap-4 pt-4">
      <p className="t2">{words.ways["one-time-code"].text}</p>
      {fault && (
        <p className="sm dan" role="alert">
          {fault}
        </p>
      )}
      <Button full onClick={() => void send()} aria-busy={busy}>
        {busy ? words.wait : words.oneTime.send}
      </Button>
    </div>
  );
}
