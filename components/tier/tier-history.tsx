import { Glyph, type GlyphKind } from "@/components/ui/glyph";
import { Item, List } from "@/components/ui/list";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { changeSentence, type SaidChange } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { TierChange } from "@/lib/loyalty/view-models";

export type TierHistoryProps = {
  /** Newest first. */
  history: readonly TierChange[];
  /** Ranks by tier name, as far as they are known: colours the step. */
  ranks: Readonly<Record<string, number>>;
  words: BrandWords;
};

const shown = 5;

/** From, to, when and where; internal notes are never shown. */
export function TierHistory({ history, ranks, words }: TierHistoryProps) {
  const speech = useSpeech(words);
  if (history.length === 0) return <p className="sm t2 pt-2">{speech.t("tier.history.none")}</p>;
  const rest = history.slice(shown);
  return (
    <>
      <Rows history={history.slice(0, shown)} ranks={ranks} speech={speech} />
      {rest.length > 0 && (
        <details className="how">
          <summary>{speech.t("tier.history.earlier", { count: rest.length })}</summary>
          <Rows history={rest} ranks={ranks} speech={speech} />
        </details>
      )}
    </>
  );
}

function Rows({ history, ranks, speech }: Pick<TierHistoryProps, "history" | "ranks"> & { speech: Speech }) {
  return (
    <List>
      {history.map((change) => {
        const said = changeSentence(change, speech);
        return (
          <li key={`${change.programId} ${change.on} ${change.from} ${change.to}`}>
            <Item
              compact
              lead={<Glyph kind={glyphOf(said.kind)} rank={ranks[change.to] ?? null} />}
              title={said.title}
              note={said.note}
              sideNote={<span className="nb">{said.date}</span>}
            />
          </li>
        );
      })}
    </List>
  );
}

function glyphOf(kind: SaidChange["kind"]): GlyphKind {
  switch (kind) {
    case "upgrade":
      return "up";
    case "downgrade":
      return "down";
    case "renewal":
      return "level";
    case "joined":
    case "unknown":
      return "other";
    default:
      return kind satisfies never;
  }
}
