"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";

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

/** Removes every copy this device holds: kept cards, what pages remember. */
export async function forgetDevice(): Promise<void> {
  try {
    localStorage.clear();
    sessionStorage.clear();
    if ("caches" in globalThis) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
  } catch {
    // A browser that forbids storage has kept nothing.
  }
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
