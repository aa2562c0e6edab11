"use client";

import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { RetryButton } from "@/components/shell/retry-button";
import { Alert } from "@/components/ui/alert";

export type BannerWords = { title: string; text: string };

export type TroubleBannerProps = {
  /** null: nothing is dated or slow. */
  words: BannerWords | null;
  /** Takes the place of the words once they are over. */
  over: BannerWords;
  retry: string;
};

// The last page whose banner stood in its text, and when that banner was taken down: a page that is rendered
// anew may build it from scratch, and must find its place again.
let last: { page: string; goneAtMs: number } | null = null;
const rebuiltWithinMs = 1_000;

/**
 * The calm banner. Its coming and going never moves the page under it: what was there from the start keeps
 * its place and says that all is well again; what comes later lies over the foot of the page.
 */
export function TroubleBanner({ words, over, retry }: TroubleBannerProps) {
  const page = usePathname();
  const [inText] = useState(
    () => words !== null || (last?.page === page && performance.now() - last.goneAtMs < rebuiltWithinMs),
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!inText) return;
    last = { page, goneAtMs: Number.POSITIVE_INFINITY };
    return () => {
      last = { page, goneAtMs: performance.now() };
    };
  }, [inText, page]);
  useEffect(() => {
    // The shorter words that may follow stand in the same height.
    if (inText && words && box.current) box.current.style.minBlockSize = `${box.current.offsetHeight}px`;
  }, [inText, words]);
  const shown = words ?? (inText ? over : null);
  return (
    <div ref={box} role="status" {...(inText ? { className: "pb-4" } : shown && { className: "over-foot" })}>
      {shown && (
        <Alert
          tone="calm"
          glyph="other"
          title={shown.title}
          note={shown.text}
          action={words && <RetryButton variant="quiet">{retry}</RetryButton>}
        />
      )}
    </div>
  );
}
