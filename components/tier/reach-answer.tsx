import type { ReactNode } from "react";
import { WayBar } from "@/components/tier/way-bar";
import { WayList } from "@/components/tier/way-list";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords } from "@/lib/format/speech";
import { reachCriterion, tierName, untilSentence } from "@/lib/format/tier-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import type { Ask } from "@/lib/format/way-sentence";
import type { Iso, Tier, TierCriteria } from "@/lib/loyalty/view-models";
import { wayProgress } from "@/lib/loyalty/ways";

export type ReachAnswerProps = {
  tier: Tier;
  programId: number;
  criteria: TierCriteria | null;
  asOf: Iso | null;
  words: BrandWords;
  /** The look-ahead control under the lead way; null where it is off. */
  ahead?: { control: ReactNode; leaving: number } | null;
};

/** "What lifts it?" in every state: one question, its own bar, and a sentence where there is none. */
export function ReachAnswer({ tier, programId, criteria, asOf, words, ahead }: ReachAnswerProps) {
  const speech = useSpeech(words);
  const next = tier.next?.name || speech.t("tier.unnamedNext");
  const ask: Ask = { kind: "reach", tierName: next, programId };
  const rank = tier.next?.rank ?? null;
  const [first, ...rest] = tier.reach;
  const lead = first && wayProgress(first).ratio !== null ? first : null;
  const several = tier.reach.length > 1;
  if (tier.state === "top") return <Top tier={tier} words={words} />;
  return (
    <>
      {tier.state === "lapsed" && <Lapsed tier={tier} words={words} />}
      {lead ? (
        <section className="block" aria-labelledby="reach">
          <WayBar
            way={lead}
            ask={ask}
            targetRank={rank}
            several={several}
            asOf={asOf}
            words={words}
            headingId="reach"
            {...(ahead ? { leaving: ahead.leaving } : {})}
          >
            {tier.state === "qualified" && (
              <p className="sm t2">{speech.t("tier.state.follows", { tier: next })}</p>
            )}
            {ahead?.control}
          </WayBar>
        </section>
      ) : (
        <NoBar tier={tier} next={next} criteria={criteria} words={words} />
      )}
      <WayList
        ways={lead ? rest : tier.reach}
        ask={ask}
        targetRank={rank}
        others={lead !== null}
        asOf={asOf}
        words={words}
        id="ways"
      />
    </>
  );
}

function Top({ tier, words }: Pick<ReachAnswerProps, "tier" | "words">) {
  const speech = useSpeech(words);
  return (
    <section className="block grid gap-2" aria-labelledby="reach">
      <h2 className="say" id="reach">
        {speech.t("tier.state.top")}
      </h2>
      <p className="t2">{untilSentence(tier, speech)}</p>
    </section>
  );
}

function Lapsed({ tier, words }: Pick<ReachAnswerProps, "tier" | "words">) {
  const speech = useSpeech(words);
  const date = tier.endsOn === null ? "" : sayDate(tier.endsOn, speech, "always");
  return (
    <section className="block grid gap-2" aria-labelledby="lapsed">
      <h2 className="say" id="lapsed">
        {speech.t("tier.state.lapsed", { tier: tierName(tier, speech), date })}
      </h2>
      <p className="t2">{speech.t("tier.state.lapsedLine", { tier: tierName(tier, speech) })}</p>
    </section>
  );
}

function NoBar({
  tier,
  next,
  criteria,
  words,
}: Pick<ReachAnswerProps, "tier" | "criteria" | "words"> & { next: string }) {
  const speech = useSpeech(words);
  const asked = reachCriterion(criteria, speech);
  if (tier.state === "no-tiers")
    return asked === null ? null : (
      <section className="block">
        <p className="sm t2">{asked}</p>
      </section>
    );
  return (
    <section className="block grid gap-2" aria-labelledby="reach">
      <h2 className="say" id="reach">
        {tier.next ? speech.t("tier.state.nextIs", { tier: next }) : tierName(tier, speech)}
      </h2>
      <p className="t2">
        {tier.reach.length === 0 && tier.next && `${speech.t("tier.state.noGap")} `}
        {tier.state !== "lapsed" && untilSentence(tier, speech)}
      </p>
      {asked !== null && <p className="sm t2">{asked}</p>}
    </section>
  );
}
