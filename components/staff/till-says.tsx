import { Glyph, type GlyphKind } from "@/components/ui/glyph";

/** `kind` as lib/staff/say-this.ts names it; an unknown one gets the plain glyph. */
export type SaidLine = { kind: string; text: string };
export type TillSaysProps = {
  title: string;
  lines: readonly SaidLine[];
  /** Said when there is nothing to say. */
  none: string;
  /** Rank of the tier, for the glyph of a move up. */
  rank: number | null;
};

/** Up to three lines to say, written as speech. */
export function TillSays({ title, lines, none, rank }: TillSaysProps) {
  return (
    <section aria-labelledby="says">
      <h2 className="sm strong t2 pb-1" id="says">
        {title}
      </h2>
      {lines.length === 0 ? (
        <p className="say py-4 border-t border-(--line-1)">{none}</p>
      ) : (
        <ul className="says border-t border-(--line-1)">
          {lines.map((line) => (
            <li key={line.kind}>
              <Glyph kind={glyphOf(line.kind)} rank={line.kind === "just-upgraded" ? rank : null} />
              <span>{line.text}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function glyphOf(kind: string): GlyphKind {
  switch (kind) {
    case "points-ending":
      return "ended";
    case "goal":
      return "arriving";
    case "just-upgraded":
    case "qualified":
      return "up";
    default:
      return "other";
  }
}
