import { CouldNotLoad } from "@/app/(member)/_sections/could-not-load";
import { chosenProgress } from "@/app/(member)/_sections/progress-data";
import type { ProgressQuery } from "@/app/(member)/progress/progress-query";
import { GoalSeriesBlock } from "@/components/goals/goal-series-block";
import { StreakBlock } from "@/components/goals/streak-block";
import { Nothing } from "@/components/ui/nothing";
import { rankHue } from "@/components/ui/rank";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import type { BrandWords } from "@/lib/format/speech";
import { type GoalSeries, goalSeries } from "@/lib/loyalty/goals";
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
      <Section id="goals" title={t("goals.title")}>
        {own.length === 0 ? (
          <Nothing kind="none-yet" title={t("goals.none")} text={t("goals.noneLine")} />
        ) : (
          <GoalList goals={own} asOf={asOf} words={words} past={t("goals.past")} />
        )}
      </Section>
      {streaks.length > 0 && (
        <Section id="streaks" title={t("goals.streaks")}>
          <div className="grid gap-8 pt-3">
            {streaks.map((streak) => (
              <StreakBlock
                key={streak.id}
                streak={streak}
                cycles={goals.filter(({ groupId }) => groupId === streak.groupId)}
                words={words}
              />
            ))}
          </div>
        </Section>
      )}
    </div>
  );
}

type ListProps = { goals: readonly Goal[]; asOf: Iso | null; words: BrandWords; past: string };

// What runs, comes or is still called current stays open; what is over folds, unless there is nothing else.
function GoalList({ goals, asOf, words, past }: ListProps) {
  const all = goalSeries(goals);
  const live = all.filter(({ cycles }) =>
    cycles.some(({ cycle }) => cycle.state !== "closed" || cycle.current),
  );
  const open = live.length > 0 ? live : all;
  const over = all.filter((series) => !open.includes(series));
  const blocks = (list: readonly GoalSeries[]) => (
    <div className="grid gap-8 pt-3">
      {list.map((series) => (
        <GoalSeriesBlock key={series.key} series={series} asOf={asOf} words={words} />
      ))}
    </div>
  );
  return (
    <>
      {blocks(open)}
      {over.length > 0 && (
        <details className="how pt-4">
          <summary>{past}</summary>
          {blocks(over)}
        </details>
      )}
    </>
  );
}
