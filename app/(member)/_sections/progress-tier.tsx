import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { NoProgram } from "@/app/(member)/_sections/no-program";
import { aheadOf } from "@/app/(member)/_sections/progress-ahead";
import { chosenProgress, type ProgramProgress, progressData } from "@/app/(member)/_sections/progress-data";
import { ProgressStanding } from "@/app/(member)/_sections/progress-standing";
import { type ProgressQuery, progressHref } from "@/app/(member)/progress/progress-query";
import { ProgramSwitch } from "@/components/points/program-switch";
import { CriteriaAnswer } from "@/components/tier/criteria-answer";
import { KeepAnswer } from "@/components/tier/keep-answer";
import { ReachAnswer } from "@/components/tier/reach-answer";
import { Nothing } from "@/components/ui/nothing";
import { rankHue } from "@/components/ui/rank";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { keepComesFirst } from "@/lib/loyalty/tier";
import type { Tier } from "@/lib/loyalty/view-models";

/** Keep and reach of the chosen programme, the look-ahead, and where the member stands. */
export async function ProgressTier({ query }: { query: ProgressQuery }) {
  const [speech, found] = await Promise.all([getSpeech(), chosenProgress(query.programId)]);
  const { t } = speech;
  if (found === null) return <CouldNotLoad title={t("progress.failed.tier")} />;
  const { all, chosen, customer } = found;
  const notEarned = { title: t("tier.state.notEarned"), text: t("tier.state.notEarnedLine") };
  const switching = (
    <ProgramSwitch
      label={t("progress.program")}
      programs={all.map(({ programId, title }) => ({
        label: title ?? t("progress.programUnnamed", { id: String(programId) }),
        href: progressHref(query, { programId, ahead: 0 }),
        current: programId === chosen?.programId,
      }))}
    />
  );
  if (chosen === null) return <NoProgram customer={customer} none={notEarned} speech={speech} />;
  return (
    <div data-rank={rankHue(chosen.tier?.rank ?? null)}>
      {switching}
      <div className="cols">
        <div>
          {!chosen.enrolled && (
            <section className="block">
              <Nothing kind="not-joined" {...notEarned} />
            </section>
          )}
          <Answers program={chosen} query={query} />
        </div>
        <div className="aside">
          <ProgressStanding program={chosen} />
        </div>
      </div>
    </div>
  );
}

async function Answers({ program, query }: { program: ProgramProgress; query: ProgressQuery }) {
  const { programId, tier, criteria } = program;
  const [speech, words, progress] = await Promise.all([getSpeech(), getBrandWords(), progressData(0)]);
  if (tier === null)
    return hasValue(progress) && progress.value.unavailable.includes("tier") ? (
      <CouldNotLoad title={speech.t("progress.failed.tier")} />
    ) : (
      <CriteriaAnswer criteria={criteria} words={words} />
    );
  if (tier.state === "no-tiers") return <p className="block t2">{speech.t("home.status.noTiers")}</p>;
  const asOf = hasValue(progress) ? progress.value.asOf : null;
  const first = keepComesFirst(tier, speech.now) ? "keep" : "reach";
  const ahead = await aheadOf(tier, programId, query, leadOf(tier, first));
  const shared = { tier, programId, criteria, asOf, words };
  const reach = <ReachAnswer key="reach" {...shared} ahead={ahead.reach} />;
  const keep = (
    <KeepAnswer
      key="keep"
      {...shared}
      ahead={ahead.keep}
      calendar={`/api/member/calendar/renewal/${programId}.ics`}
    />
  );
  return first === "keep" ? [keep, reach] : [reach, keep];
}

// The control stands under the first question that has a bar.
function leadOf(tier: Tier, first: "keep" | "reach"): "keep" | "reach" {
  const has = {
    reach: tier.state !== "top" && tier.reach.length > 0,
    keep: (tier.keep?.ways.length ?? 0) > 0,
  };
  if (has[first]) return first;
  return first === "keep" ? "reach" : "keep";
}
