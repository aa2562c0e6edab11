import { allSteps, stepsShown } from "@/components/goals/steps";
import { Tag } from "@/components/ui/tag";
import { amountOf } from "@/lib/format/goal-sentence";
import { sayFigure } from "@/lib/format/say-amount";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Goal } from "@/lib/loyalty/view-models";

export type StairCapsProps = { goal: Goal; words: BrandWords };

/** The amount under each stair's end, then every step in words with what it brings. */
export function StairCaps({ goal, words }: StairCapsProps) {
  const speech = useSpeech(words);
  const shown = stepsShown(goal);
  const target = shown.at(-1)?.at ?? goal.target;
  const say = (at: number) => sayFigure(amountOf(goal, at), speech);
  return (
    <>
      <div className="flex gap-[3px]" aria-hidden="true">
        <svg className="stair-caps" aria-hidden="true" width="100%" height="24" focusable="false">
          {shown.map((step, index) => {
            const before = shown[index - 1]?.at ?? 0;
            // A stair too short for its figure leaves it to the list.
            const room = (step.at - before) / target > 0.12;
            return room ? (
              <text key={step.at} x={`${Math.floor((step.at / target) * 1000) / 10}%`} y="18">
                {say(step.at)}
              </text>
            ) : null;
          })}
        </svg>
        <span className="w-6 flex-none" />
      </div>
      <ol className="grid gap-1 pt-2 sm" aria-label={speech.t("goals.steps.label")}>
        {allSteps(goal).map((step) => {
          const reached = step.reached || goal.done >= step.at;
          // Steps are often named by their own amount: once is enough.
          const name = Number(step.name) === step.at ? "" : step.name.trim();
          return (
            <li key={step.at} className="flex justify-between gap-4">
              <span className="t2 min-w-0">
                <b className="num">{say(step.at)}</b>
                {name !== "" && ` · ${name}`}
              </span>
              <Tag open={!reached}>{speech.t(reached ? "goals.steps.reached" : "goals.steps.open")}</Tag>
            </li>
          );
        })}
      </ol>
    </>
  );
}
