"use client";

import { type ReactNode, useEffect } from "react";
import { PinForm } from "@/components/staff/pin-form";
import { SignOutButton } from "@/components/staff/sign-out-button";
import type { PinWords } from "@/components/staff/staff-words";
import { leave } from "@/components/staff/touch";
import { postLock, postUnlock } from "@/lib/queries/staff-api";
import { routes } from "@/lib/routes";

export type LockScreenProps = {
  head: ReactNode;
  words: PinWords;
  /** Without a PIN there is no way back but to sign in again. */
  pinSet: boolean;
};

/** A locked till: who it belongs to, the PIN, and the way out. Nothing about any customer is here. */
export function LockScreen({ head, words, pinSet }: LockScreenProps) {
  // A screen that locked by time on the server is told to forget now, not at the next unlock.
  useEffect(() => {
    void postLock();
  }, []);
  return (
    <main className="sign tablet">
      <div className="top">{head}</div>
      <div className="form">
        <div className="grid gap-2">
          <h1 className="title">{words.title}</h1>
          <p className="t2">{words.text}</p>
        </div>
        {pinSet && (
          <PinForm
            words={words}
            onPin={postUnlock}
            onDone={() => leave(routes.staff)}
            onEnded={() => leave(routes.staffSignIn)}
          />
        )}
        <SignOutButton label={words.signOut} />
      </div>
      <div className="scene" aria-hidden="true">
        <i />
        <i />
        <i />
        <i className="nx" />
      </div>
    </main>
  );
}
