import type { ReactNode } from "react";
import { How } from "@/components/tier/how";
import { Bar } from "@/components/ui/bar";
import { rankHue } from "@/components/ui/rank";
import { howWay } from "@/lib/format/how-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { type Ask, waySentence } from "@/lib/format/way-sentence";
import type { Iso, Way } from "@/lib/loyalty/view-models";

export type WayBarProps = {
  way: Way;
  ask: Ask;
  /** Rank of the tier that is reached or kept. */
  targetRank: number | null;
  /** The tier has more ways than this one. */
  several: boolean;
  asOf: Iso | null;
  words: BrandWords;
  /** Unique on the page: the heading that names the section. */
  headingId?: string;
  /** Part of the rail (0–1) that leaves by the day looked at. */
  leaving?: number;
  /** Between the bar and "how is this worked out?": the look-ahead. */
  children?: ReactNode;
};

/** The lead way: sentence, bar, "7,000 of 10,000", and how it is worked out. */
export function WayBar({
  way,
  ask,
  targetRank,
  several,
  asOf,
  words,
  headingId,
  leaving,
  children,
}: WayBarProps) {
  const speech = useSpeech(words);
  const said = waySentence(way, ask, speech);
  return (
    <div className="grid gap-3.5">
      <h2 className="say" id={headingId}>
        {said.sentence}
      </h2>
      {said.ratio !== null && (
        <div>
          <Bar
            kind={ask.kind}
            size="big"
            ratio={said.ratio}
            met={said.met}
            sentence={said.sentence}
            targetRank={targetRank}
            {...(leaving ? { leaving } : {})}
          />
          <div className="bar-cap">
            <span className="num">{said.caption}</span>
            <span className="tier med text-end" data-rank={rankHue(targetRank)}>
              {said.met && ask.kind === "keep"
                ? speech.t("tier.keep.kept", { tier: ask.tierName })
                : ask.tierName}
            </span>
          </div>
        </div>
      )}
      {children}
      <How summary={speech.t("progress.how.summary")} lines={howWay(way, ask, several, asOf, speech)} />
    </div>
  );
}
