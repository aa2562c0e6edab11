import type { ReactNode } from "react";

type Props = {
  label: string;
  /** Where a browser without scripts finds the page whole; null: nowhere, this is that page. */
  whole?: string | null;
  children: ReactNode;
};

/**
 * A skeleton with its name for screen readers. Without scripts the answer that streams in later would
 * stay hidden, so such a browser asks once for the page in one piece.
 */
export function Waiting({ label, whole = null, children }: Props) {
  return (
    <div className="waiting" aria-busy="true">
      <p className="vh">{label}</p>
      {children}
      {whole !== null && (
        <noscript>
          <meta httpEquiv="refresh" content={`1; url=${whole}`} />
        </noscript>
      )}
    </div>
  );
}
