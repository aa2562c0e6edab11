import { rankHue } from "@/components/ui/rank";

/** `up` and `down`: a step; `level`: kept; `arriving`: outlined; `ended`: broken; `other`: three dots. */
export type GlyphKind = "up" | "down" | "level" | "arriving" | "ended" | "other";

/** Two rungs that say what happened. Always beside words. */
export function Glyph({ kind, rank }: { kind: GlyphKind; rank?: number | null }) {
  return (
    <span
      className="glyph"
      aria-hidden="true"
      data-rank={rank === undefined || rank === null ? undefined : rankHue(rank)}
    >
      <svg viewBox="0 0 26 26" aria-hidden="true" focusable="false">
        {drawing(kind)}
      </svg>
    </span>
  );
}

function drawing(kind: GlyphKind) {
  switch (kind) {
    case "up":
      return (
        <>
          <rect className="q" x="2" y="15.5" width="12" height="5" rx="2.5" />
          <rect x="12" y="6" width="12" height="5" rx="2.5" />
        </>
      );
    case "down":
      return (
        <>
          <rect className="q" x="2" y="6" width="12" height="5" rx="2.5" />
          <rect x="12" y="15.5" width="12" height="5" rx="2.5" />
        </>
      );
    case "level":
      return (
        <>
          <rect className="q" x="0.5" y="10.5" width="12" height="5" rx="2.5" />
          <rect x="13.5" y="10.5" width="12" height="5" rx="2.5" />
        </>
      );
    case "arriving":
      return (
        <>
          <rect className="q" x="2" y="15.5" width="12" height="5" rx="2.5" />
          <rect className="o" x="12.75" y="6.75" width="10.5" height="3.5" rx="1.75" />
        </>
      );
    case "ended":
      return (
        <>
          <rect className="q" x="2" y="6" width="12" height="5" rx="2.5" />
          <rect x="12" y="15.5" width="3" height="5" rx="1.5" />
          <rect x="16.5" y="15.5" width="3" height="5" rx="1.5" />
          <rect x="21" y="15.5" width="3" height="5" rx="1.5" />
        </>
      );
    case "other":
      return (
        <>
          <rect className="q" x="1.5" y="10.5" width="6.5" height="5" rx="2.5" />
          <rect className="q" x="9.75" y="10.5" width="6.5" height="5" rx="2.5" />
          <rect className="q" x="18" y="10.5" width="6.5" height="5" rx="2.5" />
        </>
      );
    default: {
      const never: never = kind;
      return never;
    }
  }
}
