"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { forgetDevice } from "@/lib/queries/forget-device";

export type SignOutProps = {
  /** next-auth's own addresses; the token binds the request to this browser. */
  csrf: string;
  signOut: string;
  /** Where to go afterwards. */
  signIn: string;
  words: { signOut: string; failed: string };
};

/** Ends this browser's session. What the device kept is cleared first, so that it works offline too. */
export function SignOut({ csrf, signOut, signIn, words }: SignOutProps) {
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");

  // Without a signal only half of it was done: the other half follows by itself.
  useEffect(() => {
    if (state !== "failed") return;
    const again = () => {
      void endSession(csrf, signOut).then((done) => done && location.assign(signIn));
    };
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [state, csrf, signOut, signIn]);

  async function leave() {
    setState("busy");
    await forgetDevice();
    const done = await endSession(csrf, signOut);
    if (done) location.assign(signIn);
    else setState("failed");
  }

  return (
    <>
      <Button variant="line" full disabled={state === "busy"} onClick={() => void leave()}>
        {words.signOut}
      </Button>
      <p className="sm dan" role="status">
        {state === "failed" ? words.failed : ""}
      </p>
    </>
  );
}

async function endSession(csrf: string, signOut: string): Promise<boolean> {
  try {
    const answer: unknown = await (await fetch(csrf, { cache: "no-store" })).json();
    const token =
      typeof answer === "object" && answer !== null && "csrfToken" in answer ? String(answer.csrfToken) : "";
    const response = await fetch(signOut, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken: token, json: "true" }),
    });
    return response.ok;
  } catch {
    return false;
  }
}
