import type { ReactNode } from "react";
import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { DatedMark } from "@/app/(member)/_sections/dated-mark";
import { chosenProgress } from "@/app/(member)/_sections/progress-data";
import { freshnessOf } from "@/app/(member)/_sections/refresh";
import { type ProgressQuery, progressHref } from "@/app/(member)/progress/progress-query";
import { GoalSeriesBlock } from "@/components/goals/goal-series-block";
import { StreakBlock } from "@/components/goals/streak-block";
import { AskAgain } from "@/components/shell/ask-again";
import { Nothing } from "@/components/ui/nothing";
import { PageLinks } from "@/components/ui/page-links";
import { rankHue } from "@/components/ui/rank";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { pageOf } from "@/lib/format/page-of";
import type { BrandWords } from "@/lib/format/speech";
import { type GoalSeries, goalSeries, goalsPerPage } from "@/lib/loyalty/goals";
import { hasValue } from "@/lib/loyalty/result";
import type { Goal, Iso } from "@/lib/loyalty/view-models";
import { readGoals } from "@/lib/member/goals";
import { brand } from "@/lib/theme/load-brand";

/** Milestones and streaks of the chosen programme, past periods with them. */
export async function ProgressGoals({ query }: { query: ProgressQuery }) {
  if (!brand().modules.goals) return null;
  const { access } = await requireMemberPage();
  const [{ t }, words, found, progress] = await Promise.all([
    getSpeech(),
    getBrandWords(),
    readGoals(access),
    chosenProgress(query.programId),
  ]);
  // The tier section says it when nothing at all could be read.
  if (!hasValue(found) && progress === null) return null;
  const view = hasValue(found) ? found.value.data : null;
  if (view === null || view.goals === null || view.streaks === null)
    return (
      <div className="ruled">
        <CouldNotLoad title={t("progress.failed.goals")} />
        {hasValue(found) && <AskAgain view="goals" shown={freshnessOf(found.value)} />}
      </div>
    );
  const asOf = hasValue(found) ? found.value.asOf : null;
  const chosen = progress?.chosen ?? null;
  // A goal that names no programme belongs to each.
  const goals = view.goals.filter(({ programId }) => programId === null || programId === chosen?.programId);
  const { streaks } = view;
  const own = goals.filter(({ groupId }) => !streaks.some((streak) => streak.groupId === groupId));
  return (
    <div className="row-cols ruled" data-rank={rankHue(chosen?.tier?.rank ?? null)}>
      {(own.length > 0 || streaks.length === 0) && (
        <Section id="goals" title={t("goals.title")} action={<DatedMark of={found} section="goals" />}>
          {own.length === 0 ? (
            <Nothing kind="none-yet" title={t("goals.none")} text={t("goals.noneLine")} />
          ) : (
            <GoalList goals={own} asOf={asOf} words={words} query={query} />
          )}
        </Section>
      )}
      {streaks.length > 0 && (
        <Section id="streaks" title={t("goals.streaks")} action={<DatedMark of={found} section="streaks" />}>
          <div className="grid gap-8 pt-3">
            {streaks.map((streak) => (
              <StreakBlock
                key={streak.id}
                streak={streak}
                cycles={goals.filter(({ groupId }) => groupId === streak.groupId)}
                asOf={asOf}
                words={words}
              />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}

type ListProps = { goals: readonly Goal[]; asOf: Iso | null; words: BrandWords; query: ProgressQuery };

/** More open goals than this fold, so that what comes after them stays in reach. */
const inSight = 8;

// What runs, comes or is still called current stays open; what is over folds, unless there is nothing else.
async function GoalList({ goals, asOf, words, query }: ListProps) {
  const { t } = await getSpeech();
  const all = goalSeries(goals);
  const live = all.filter(isLive);
  const shown = pageOf([...live, ...all.filter((series) => !isLive(series))], query.goals, goalsPerPage);
  const running = shown.rows.filter(isLive);
  const open = running.length > 0 ? running : shown.rows;
  const over = shown.rows.filter((series) => !open.includes(series));
  const rest = open.slice(inSight);
  const blocks = (list: readonly GoalSeries[]) => (
    <div className="grid gap-8 pt-3">
      {list.map((series) => (
        <GoalSeriesBlock key={series.key} series={series} asOf={asOf} words={words} />
      ))}
    </div>
  );
  return (
    <>
      {blocks(open.slice(0, inSight))}
      {rest.length > 0 && <Fold summary={t("goals.more", { count: rest.length })}>{blocks(rest)}</Fold>}
      {over.length > 0 && <Fold summary={t("goals.past")}>{blocks(over)}</Fold>}
      <PageLinks
        shown={shown}
        label={t("goals.pages")}
        words={words}
        hrefOf={(page) => `${progressHref(query, { goals: page, page: query.page })}#goals-title`}
      />
    </>
  );
}

function isLive({ cycles }: GoalSeries): boolean {
  return cycles.some(({ cycle }) => cycle.state !== "closed" || cycle.current);
}

function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="how pt-4">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
