"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";

/** Copies a text and says so. Without a clipboard the text beside it can be selected. */
export function CopyButton({ text, label, done }: { text: string; label: string; done: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_500);
    } catch {
      // Refused by the browser: the number stands there to be selected.
    }
  };
  return (
    <button type="button" className="copy" onClick={copy}>
      <Icon name={copied ? "tick" : "copy"} small />
      <span aria-live="polite">{copied ? done : label}</span>
    </button>
  );
}
