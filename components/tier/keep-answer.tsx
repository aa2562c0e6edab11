import type { ReactNode } from "react";
import { How } from "@/components/tier/how";
import { WayBar } from "@/components/tier/way-bar";
import { WayList } from "@/components/tier/way-list";
import { Bar } from "@/components/ui/bar";
import { Icon } from "@/components/ui/icon";
import { rankHue } from "@/components/ui/rank";
import { howKept } from "@/lib/format/how-counted";
import type { BrandWords } from "@/lib/format/speech";
import { keepCriterion, safeSentence, tierName, untilSentence } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import { type Ask, dayOf, waySentence } from "@/lib/format/way-sentence";
import { isKept, keepBy } from "@/lib/loyalty/tier";
import type { Iso, Tier, TierCriteria, Way } from "@/lib/loyalty/view-models";
import { wayProgress } from "@/lib/loyalty/ways";

export type KeepAnswerProps = {
  tier: Tier;
  programId: number;
  /** What keeping asks without any progress: said where nothing better is known. */
  criteria: TierCriteria | null;
  asOf: Iso | null;
  words: BrandWords;
  /** What stands under the lead way's bar: the look-ahead. */
  ahead?: { control: ReactNode; leaving: number } | null;
  /** Address of the calendar file of the day; none given: no link. */
  calendar?: string | null;
};

/** "What keeps it?": its own bar, level; a sentence where no progress is known, nothing after its date. */
export function KeepAnswer(props: KeepAnswerProps) {
  const { tier, programId, criteria, asOf, words } = props;
  const speech = useSpeech(words);
  if (tier.state === "lapsed" || tier.state === "no-tiers") return null;
  const asked = keepCriterion(criteria, tier, speech);
  if (!tier.keep)
    return asked === null ? null : (
      <section className="block">
        <h2 className="say md">{asked}</h2>
      </section>
    );
  const ask: Ask = { kind: "keep", tierName: tierName(tier, speech), by: keepBy(tier), programId };
  if (isKept(tier.keep)) return <Kept tier={tier} ask={ask} asOf={asOf} words={words} />;
  const { ways } = tier.keep;
  const [first, ...rest] = ways;
  const lead = first && wayProgress(first).ratio !== null ? first : null;
  return (
    <>
      <section className="block" aria-labelledby="keep">
        {lead ? (
          <Lead {...props} way={lead} ask={ask} several={ways.length > 1} />
        ) : (
          <div className="grid gap-2">
            <h2 className="say md" id="keep">
              {untilSentence(tier, speech)}
            </h2>
            {ways.length === 0 && (
              <p className="sm t2">{asked ?? speech.t("tier.keep.noWays", { tier: ask.tierName })}</p>
            )}
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

type LeadProps = KeepAnswerProps & { way: Way; ask: Ask; several: boolean };

function Lead({ tier, way, ask, several, asOf, words, ahead, calendar = null }: LeadProps) {
  const speech = useSpeech(words);
  return (
    <WayBar
      way={way}
      ask={ask}
      targetRank={tier.rank}
      several={several}
      asOf={asOf}
      words={words}
      headingId="keep"
      {...(ahead ? { leaving: ahead.leaving } : {})}
    >
      {ahead?.control}
      {calendar !== null && dayOf(way, ask, speech.now) !== null && (
        <a className="link" href={calendar} download>
          <Icon name="calendar" small />
          {speech.t("tier.keep.calendar")}
        </a>
      )}
    </WayBar>
  );
}

function Kept({ tier, ask, asOf, words }: Pick<KeepAnswerProps, "tier" | "asOf" | "words"> & { ask: Ask }) {
  const speech = useSpeech(words);
  const sentence = safeSentence(ask.tierName, keepBy(tier), speech);
  const met = tier.keep?.ways.find((way) => wayProgress(way).achieved) ?? null;
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
        <How summary={speech.t("progress.how.summary")} lines={howKept(tier, met, ask, asOf, speech)} />
      </div>
    </section>
  );
}
