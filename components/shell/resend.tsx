"use client";

import { useEffect, useState } from "react";
import type { SignInWords } from "@/lib/i18n/sign-in-words";
import { askForCode } from "@/lib/queries/sign-in";

// One code in 30 s for a number: earlier ones would not be sent.
const waitSeconds = 30;

/** Counts down to another code, then offers it. The count is for eyes; screen readers hear the outcome. */
export function Resend({
  words,
  identifier,
  onFault,
}: {
  words: SignInWords;
  identifier: string;
  onFault: (text: string) => void;
}) {
  const [left, setLeft] = useState(waitSeconds);
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (left <= 0) return;
    const timer = setTimeout(() => setLeft(left - 1), 1_000);
    return () => clearTimeout(timer);
  }, [left]);
  const again = async () => {
    const answer = await askForCode(identifier);
    if (!answer.ok) return onFault(words.errors[answer.fault] ?? words.errors.unavailable ?? "");
    setSaid(words.resent);
    setLeft(waitSeconds);
  };
  const [before, after] = words.resendIn;
  return (
    <div className="sm t2 min-h-11">
      <p role="status">{said}</p>
      {left > 0 ? (
        <p>
          {before}
          <span className="num">{`0:${String(left).padStart(2, "0")}`}</span>
          {after}
        </p>
      ) : (
        <button type="button" className="link" onClick={again}>
          {words.resend}
        </button>
      )}
    </div>
  );
}
