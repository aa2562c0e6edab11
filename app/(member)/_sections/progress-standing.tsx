import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import type { ProgramProgress } from "@/app/(member)/_sections/progress-data";
import { PartnerList } from "@/components/tier/partner-list";
import { TierHistory } from "@/components/tier/tier-history";
import { TierLadder } from "@/components/tier/tier-ladder";
import { Section } from "@/components/ui/section";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import type { Tier } from "@/lib/loyalty/view-models";
import { brand } from "@/lib/theme/load-brand";

/** The context beside the answers: ladder, history, partner programmes. What is not there is absent. */
export async function ProgressStanding({ program }: { program: ProgramProgress }) {
  const { tier, history, partners } = program;
  const [{ t }, words] = await Promise.all([getSpeech(), getBrandWords()]);
  const tiered = tier !== null && tier.state !== "no-tiers";
  return (
    <>
      {tiered && (
        <Section id="standing" title={t("tier.ladder.title")}>
          <div className="pt-2">
            <TierLadder tier={tier} history={history} words={words} />
          </div>
        </Section>
      )}
      {history === null ? (
        <CouldNotLoad title={t("progress.failed.history")} />
      ) : (
        (tiered || history.length > 0) && (
          <Section id="tier-history" title={t("tier.history.title")}>
            <TierHistory history={history} ranks={ranksOf(tier)} words={words} />
          </Section>
        )
      )}
      {brand().modules.partners && partners.length > 0 && (
        <Section id="partners" title={t("tier.partners.title")}>
          <PartnerList partners={partners} words={words} />
        </Section>
      )}
    </>
  );
}

// Capillary's history names tiers without ranks: only the present and the next one are known.
function ranksOf(tier: Tier | null): Record<string, number> {
  const known = [tier, tier?.next].flatMap((each) =>
    each?.name && each.rank !== null ? [[each.name, each.rank] as const] : [],
  );
  return Object.fromEntries(known);
}
