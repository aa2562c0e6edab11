import { CycleBoxes } from "@/components/goals/cycle-boxes";
import { StairCaps } from "@/components/goals/stair-caps";
import { allSteps } from "@/components/goals/steps";
import { How } from "@/components/tier/how";
import { Bar } from "@/components/ui/bar";
import { Facts } from "@/components/ui/facts";
import { Stairs } from "@/components/ui/stairs";
import { beside } from "@/lib/format/beside";
import { goalCaption, goalRule, goalSentence } from "@/lib/format/goal-sentence";
import { howGoal } from "@/lib/format/how-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { GoalSeries } from "@/lib/loyalty/goals";
import type { Goal, Iso } from "@/lib/loyalty/view-models";

export type GoalSeriesBlockProps = { series: GoalSeries; asOf: Iso | null; words: BrandWords };

/** One goal: its sentence, bar or stairs, window and rule, and its periods as boxes. */
export function GoalSeriesBlock({ series, asOf, words }: GoalSeriesBlockProps) {
  const speech = useSpeech(words);
  const goal = currentCycle(series.cycles);
  if (goal === null) return null;
  const rule = goalRule(goal, speech);
  const many = series.cycles.length > 1;
  return (
    <article className="grid gap-3" aria-label={series.name || speech.t("goals.unnamed")}>
      <GoalBar goal={goal} words={words} />
      <p className="sm t2">
        <Facts
          text={beside([many ? speech.t("goals.ruleEach", { rule }) : rule, goalCaption(goal, speech)])}
        />
      </p>
      {many && <CycleBoxes cycles={series.cycles} words={words} />}
      <How summary={speech.t("progress.how.summary")} lines={howGoal(goal, asOf, speech)} />
    </article>
  );
}

function GoalBar({ goal, words }: { goal: Goal; words: BrandWords }) {
  const speech = useSpeech(words);
  const said = goalSentence(goal, speech);
  return (
    <>
      <h3 className="say md">{said.sentence}</h3>
      {said.ratio !== null &&
        (goal.steps.length > 0 ? (
          <div className="pt-1">
            <Stairs
              steps={allSteps(goal).map(({ at }) => at)}
              done={goal.done}
              met={said.met}
              sentence={said.sentence}
            />
            <StairCaps goal={goal} words={words} />
          </div>
        ) : (
          <Bar kind="reach" ratio={said.ratio} met={said.met} sentence={said.sentence} targetRank={null} />
        ))}
    </>
  );
}

/** The cycle a goal is about: the open one, else the next, else the one that closed last. */
export function currentCycle(cycles: readonly Goal[]): Goal | null {
  const open = cycles.filter(({ cycle }) => cycle.state === "open");
  const coming = cycles.filter(({ cycle }) => cycle.state === "upcoming");
  const unknown = cycles.filter(({ cycle }) => cycle.state === "unknown");
  return (
    open[0] ??
    coming[0] ??
    cycles.filter(({ cycle }) => cycle.state === "closed").at(-1) ??
    unknown[0] ??
    null
  );
}
