import type { ReactNode } from "react";

export type TagProps = {
  children: ReactNode;
  tone?: "plain" | "ok" | "warn" | "bad";
  /** Outlined rung: off, expired, masked. */
  open?: boolean;
};

/** A small rung and a word: a state in words, colour beside it. */
export function Tag({ children, tone = "plain", open = false }: TagProps) {
  return (
    <span className="tag" data-tone={tone} data-open={open ? "" : undefined}>
      {children}
    </span>
  );
}
