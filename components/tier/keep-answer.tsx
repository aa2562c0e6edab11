import type { ReactNode } from "react";
import { How } from "@/components/tier/how";
import { WayBar } from "@/components/tier/way-bar";
import { WayList } from "@/components/tier/way-list";
import { Bar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { rankHue } from "@/components/ui/rank";
import { howWay } from "@/lib/format/how-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { safeSentence, tierName, untilSentence } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import { type Ask, dayOf, waySentence } from "@/lib/format/way-sentence";
import { isKept, keepBy } from "@/lib/loyalty/tier";
import type { Iso, Tier } from "@/lib/loyalty/view-models";
import { wayProgress } from "@/lib/loyalty/ways";

export type KeepAnswerProps = {
  tier: Tier;
  programId: number;
  asOf: Iso | null;
  words: BrandWords;
  /** What stands under the lead way's bar: the look-ahead. */
  ahead?: { control: ReactNode; leaving: number } | null;
  /** Address of the calendar file of the day; none given: no link. */
  calendar?: string | null;
};

/** "What keeps it?": its own bar, level. Nothing for the first tier and after the date has passed. */
export function KeepAnswer({ tier, programId, asOf, words, ahead, calendar = null }: KeepAnswerProps) {
  const speech = useSpeech(words);
  if (!tier.keep || tier.state === "lapsed" || tier.state === "no-tiers") return null;
  const name = tierName(tier, speech);
  const ask: Ask = { kind: "keep", tierName: name, by: keepBy(tier), programId };
  const { ways } = tier.keep;
  if (isKept(tier.keep)) return <Kept tier={tier} ask={ask} asOf={asOf} words={words} />;
  const [first, ...rest] = ways;
  const lead = first && wayProgress(first).ratio !== null ? first : null;
  return (
    <>
      <section className="block" aria-labelledby="keep">
        {lead ? (
          <WayBar
            way={lead}
            ask={ask}
            targetRank={tier.rank}
            several={ways.length > 1}
            asOf={asOf}
            words={words}
            headingId="keep"
            {...(ahead ? { leaving: ahead.leaving } : {})}
          >
            {ahead?.control}
            {calendar !== null && dayOf(lead, ask, speech.now) !== null && (
              <a className="link" href={calendar} download>
                <Icon name="calendar" small />
                {speech.t("tier.keep.calendar")}
              </a>
            )}
          </WayBar>
        ) : (
          <div className="grid gap-2">
            <h2 className="say md" id="keep">
              {untilSentence(tier, speech)}
            </h2>
            {ways.length === 0 && <p className="sm t2">{speech.t("tier.keep.noWays", { tier: name })}</p>}
          </div>
        )}
      </section>
      <WayList
        ways={lead ? rest : ways}
        ask={ask}
        targetRank={tier.rank}
        others={lead !== null}
        asOf={asOf}
        words={words}
        id="keep-ways"
      />
    </>
  );
}

function Kept({
  tier,
  ask,
  asOf,
  words,
}: Omit<KeepAnswerProps, "programId" | "ahead" | "calendar"> & { ask: Ask }) {
  const speech = useSpeech(words);
  const sentence = safeSentence(ask.tierName, keepBy(tier), speech);
  const ways = tier.keep?.ways ?? [];
  const met = ways.find((way) => wayProgress(way).achieved) ?? null;
  const caption = met && waySentence(met, ask, speech).caption;
  return (
    <section className="block" aria-labelledby="keep">
      <div className="grid gap-3.5">
        <h2 className="say md" id="keep">
          {sentence}
        </h2>
        <div data-rank={rankHue(tier.rank)}>
          <Bar kind="keep" ratio={1} met sentence={sentence} targetRank={tier.rank} />
          <div className="bar-cap">
            <span className="num">{caption}</span>
            <span className="tier med">{speech.t("tier.keep.kept", { tier: ask.tierName })}</span>
          </div>
        </div>
        {met && (
          <How
            summary={speech.t("progress.how.summary")}
            lines={howWay(met, ask, ways.length > 1, asOf, speech)}
          />
        )}
      </div>
    </section>
  );
}
