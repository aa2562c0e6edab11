import { How } from "@/components/tier/how";
import { Bar } from "@/components/ui/bar";
import { howWay } from "@/lib/format/how-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { type Ask, wayLine } from "@/lib/format/way-sentence";
import type { Iso, Way } from "@/lib/loyalty/view-models";

export type WayListProps = {
  /** Closest first. */
  ways: readonly Way[];
  ask: Ask;
  targetRank: number | null;
  /** A lead way stands above: then these are the "other" ways. */
  others: boolean;
  asOf: Iso | null;
  words: BrandWords;
  id: string;
};

/** Each further way with its own bar. Never says that one is enough: Capillary does not tell. */
export function WayList({ ways, ask, targetRank, others, asOf, words, id }: WayListProps) {
  const speech = useSpeech(words);
  if (ways.length === 0) return null;
  const which = ask.kind === "reach" ? (others ? "otherReach" : "reach") : others ? "otherKeep" : "keep";
  return (
    <section className="block" aria-labelledby={id}>
      <h2 className="h2" id={id}>
        {speech.t(`tier.ways.${which}`, { tier: ask.tierName })}
      </h2>
      <ul className="list">
        {ways.map((way, index) => {
          const said = wayLine(way, ask, speech);
          const lines = howWay(way, ask, true, asOf, speech);
          return (
            // The same basis may come twice with different figures, and nothing else tells them apart.
            // biome-ignore lint/suspicious/noArrayIndexKey: a list from one answer, never reordered
            <li key={`${way.basis} ${index}`} className="grid gap-2 pt-4 pb-1">
              <div className="flex flex-wrap items-baseline justify-between gap-x-4">
                <p className="med">{said.sentence}</p>
                {said.caption !== null && <p className="sm t2 nb num">{said.caption}</p>}
              </div>
              {said.ratio !== null && (
                <Bar
                  kind={ask.kind}
                  size="thin"
                  ratio={said.ratio}
                  met={said.met}
                  sentence={said.sentence}
                  targetRank={targetRank}
                />
              )}
              <How summary={speech.t("progress.how.summary")} lines={lines} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
