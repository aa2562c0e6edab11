"use client";

import { useEffect, useState } from "react";
import { Dialog } from "@/components/staff/dialog";
import { Button } from "@/components/ui/button";
import { fetchShowCode, type ShownCode } from "@/lib/queries/show-code";

export type ShowCodeWords = {
  open: string;
  title: string;
  text: string;
  close: string;
  failed: string;
  /** One finished sentence for each second that is left. */
  left: readonly string[];
};

/** On the member's own Card screen: a code to show at the till, renewed while it is open. */
export function ShowCode({ words }: { words: ShowCodeWords }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="line" onClick={() => setOpen(true)} aria-haspopup="dialog">
        {words.open}
      </Button>
      {open && (
        <Dialog title={words.title} close={words.close} onClose={() => setOpen(false)}>
          <LiveCode words={words} />
        </Dialog>
      )}
    </>
  );
}

type Shown = ShownCode | "failed" | null;

function LiveCode({ words }: { words: ShowCodeWords }) {
  const [shown, setShown] = useState<Shown>(null);
  const [left, setLeft] = useState(0);
  useEffect(() => {
    let stopped = false;
    let endsAt = 0;
    let asking = false;
    const renew = async () => {
      asking = true;
      const next = await fetchShowCode();
      asking = false;
      if (stopped) return;
      // A clock that runs fast must not ask without end: a failed or stale answer waits five seconds.
      endsAt = Math.max(next?.expiresAtMs ?? 0, Date.now() + 5_000);
      setShown(next ?? "failed");
    };
    const tick = () => {
      if (Date.now() >= endsAt && !asking) void renew();
      setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1_000)));
    };
    tick();
    const timer = window.setInterval(tick, 500);
    return () => {
      stopped = true;
      window.clearInterval(timer);
    };
  }, []);
  if (shown === "failed")
    return (
      <p className="py-4" role="alert">
        {words.failed}
      </p>
    );
  const code = shown?.code ?? "";
  return (
    <div className="grid gap-3 pt-4">
      <p className="t2">{words.text}</p>
      <p className="num xl py-4 text-center" dir="ltr" role="status">
        {code === "" ? "••• •••" : `${code.slice(0, 3)} ${code.slice(3)}`}
      </p>
      <p className="sm t2" role="timer">
        {words.left[left] ?? words.left.at(-1)}
      </p>
    </div>
  );
}
