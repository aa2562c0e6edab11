"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";

/** Copies a number and says so; the mark goes back after two seconds. */
export function CopyButton({ value, label, done }: { value: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  async function copy() {
    try {
      await navigator.clipboard.writeText(value);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_000);
    } catch {
      // Refused by the browser: the number stands beside the button and can be selected.
    }
  }
  return (
    <>
      <button type="button" className="icon-btn" aria-label={label} onClick={() => void copy()}>
        <Icon name={copied ? "tick" : "copy"} small />
      </button>
      <span className="vh" role="status">
        {copied ? done : ""}
      </span>
    </>
  );
}
