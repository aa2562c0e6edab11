"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "@/components/ui/icon";

export type DialogProps = { title: string; close: string; onClose: () => void; children: ReactNode };

/** A native modal dialog that opens as it appears. Escape and the cross close it. */
export function Dialog({ title, close, onClose, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-labelledby={id} onClose={onClose}>
      <div className="row between">
        <h2 className="h2" id={id}>
          {title}
        </h2>
        <button type="button" className="icon-btn" aria-label={close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
