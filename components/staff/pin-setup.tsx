"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Dialog } from "@/components/staff/dialog";
import { PinForm } from "@/components/staff/pin-form";
import type { PinWords } from "@/components/staff/staff-words";
import { leave } from "@/components/staff/touch";
import { putPin } from "@/lib/queries/staff-api";
import { routes } from "@/lib/routes";

/** Chooses the PIN of this shift when it was put off at sign-in: without one, a lock means signing in again. */
export function PinSetup({ words }: { words: PinWords }) {
  const [open, setOpen] = useState(false);
  const router = useRouter();
  if (!open)
    return (
      <button type="button" className="link" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {words.open}
      </button>
    );
  return (
    <Dialog title={words.title} close={words.later} onClose={() => setOpen(false)}>
      <p className="t2 py-3">{words.text}</p>
      <PinForm
        words={words}
        twice
        onPin={putPin}
        onDone={() => {
          setOpen(false);
          router.refresh();
        }}
        onEnded={() => leave(routes.staffSignIn)}
      />
    </Dialog>
  );
}
