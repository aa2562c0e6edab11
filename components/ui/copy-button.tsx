"use client";

import { useState } from "react";
import { Icon } from "@/components/ui/icon";

export type CopyButtonProps = {
  text: string;
  label: string;
  done: string;
  /** An icon alone: the label is only said. */
  iconOnly?: boolean;
};

/** Copies a text and says so. Without a clipboard the text beside it can be selected. */
export function CopyButton({ text, label, done, iconOnly = false }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
      setTimeout(() => setCopied(false), 2_500);
    } catch {
      // Refused by the browser: the text stands there to be selected.
    }
  };
  const icon = <Icon name={copied ? "tick" : "copy"} small />;
  if (!iconOnly)
    return (
      <button type="button" className="copy" onClick={copy}>
        {icon}
        <span aria-live="polite">{copied ? done : label}</span>
      </button>
    );
  return (
    <>
      <button type="button" className="icon-btn" aria-label={label} onClick={copy}>
        {icon}
      </button>
      <span className="vh" role="status">
        {copied ? done : ""}
      </span>
    </>
  );
}
