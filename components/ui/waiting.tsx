import type { ReactNode } from "react";

/**
 * A skeleton with its name for screen readers. Without scripts the answer that streams in later would
 * stay hidden, so such a browser asks again and gets the warm page whole.
 */
export function Waiting({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div aria-busy="true">
      <p className="vh">{label}</p>
      {children}
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
    </div>
  );
}
