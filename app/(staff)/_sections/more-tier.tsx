import { MoreFailed } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { FactList } from "@/components/staff/fact-list";
import { CriteriaAnswer } from "@/components/tier/criteria-answer";
import { KeepAnswer } from "@/components/tier/keep-answer";
import { PartnerList } from "@/components/tier/partner-list";
import { ReachAnswer } from "@/components/tier/reach-answer";
import { TierHistory } from "@/components/tier/tier-history";
import { Section } from "@/components/ui/section";
import { getBrandWords } from "@/lib/format/get-speech";
import { sayDate } from "@/lib/format/say-date";
import { hasValue } from "@/lib/loyalty/result";
import { keepComesFirst } from "@/lib/loyalty/tier";
import type { Tier, TierChange } from "@/lib/loyalty/view-models";
import type { ProgressView } from "@/lib/loyalty/views";
import { mainProgram } from "@/lib/member/home";
import { readSection } from "@/lib/staff/read-section";
import { staffSpeech } from "@/lib/staff/till";

type Entry = NonNullable<ProgressView["programs"]>[number];

/** Keep and reach, tier history (notes at full grade), partner programmes. */
export async function MoreTier({ staff, lookup, query }: MoreProps) {
  const [speech, words, read] = await Promise.all([
    staffSpeech(staff),
    getBrandWords(),
    readSection(lookup, "progress"),
  ]);
  const { t } = speech;
  const programs = hasValue(read) ? (read.value.data.programs ?? null) : null;
  if (!hasValue(read) || programs === null) return <MoreFailed t={t} />;
  const shown = shownPrograms(programs, query.programId);
  const notes = shown.flatMap((entry) => notesOf(entry.history ?? []));
  return (
    <div>
      {shown.map((entry) => (
        <div key={entry.programId}>
          {entry.tier ? (
            <Answers entry={entry} tier={entry.tier} asOf={read.value.asOf} words={words} now={speech.now} />
          ) : (
            <CriteriaAnswer criteria={entry.criteria} words={words} />
          )}
          {entry.history && (
            <Section id={`history-${entry.programId}`} title={t("staff.more.history")}>
              <TierHistory history={entry.history} ranks={ranksOf(entry.tier)} words={words} />
            </Section>
          )}
          {(entry.partners ?? []).length > 0 && (
            <Section id={`partners-${entry.programId}`} title={t("staff.more.partners")}>
              <PartnerList partners={entry.partners} words={words} />
            </Section>
          )}
        </div>
      ))}
      {notes.length > 0 && (
        <Section id="notes" title={t("staff.more.notes")}>
          <FactList
            facts={notes.map(({ on, to, notes: value }) => ({
              name: on === null ? to : `${to} · ${sayDate(on, speech, "always")}`,
              value: value ?? "",
            }))}
          />
        </Section>
      )}
    </div>
  );
}

type AnswersProps = {
  entry: Entry;
  tier: Tier;
  asOf: string;
  words: Awaited<ReturnType<typeof getBrandWords>>;
  now: Date;
};

function Answers({ entry, tier, asOf, words, now }: AnswersProps) {
  const shared = { tier, programId: entry.programId, criteria: entry.criteria, asOf, words };
  const reach = <ReachAnswer key="reach" {...shared} ahead={null} />;
  const keep = <KeepAnswer key="keep" {...shared} ahead={null} />;
  return keepComesFirst(tier, now) ? [keep, reach] : [reach, keep];
}

/** The chosen programme, and those known only from their history. */
function shownPrograms(programs: Entry[], programId: number | null): Entry[] {
  const joined = programs.map((entry) => ({ ...entry, enrolled: entry.tier !== null }));
  const chosen = programId ?? mainProgram(joined)?.programId;
  return programs.filter((entry) => entry.programId === chosen || entry.tier === null);
}

function notesOf(history: readonly TierChange[]): TierChange[] {
  return history.filter((change) => change.notes !== undefined && change.notes.trim() !== "");
}

function ranksOf(tier: Tier | null): Record<string, number> {
  const ranks: Record<string, number> = {};
  if (tier?.name != null && tier.rank !== null) ranks[tier.name] = tier.rank;
  if (tier?.next && tier.next.rank !== null) ranks[tier.next.name] = tier.next.rank;
  return ranks;
}
