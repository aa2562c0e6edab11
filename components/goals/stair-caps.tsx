import { allSteps } from "@/components/goals/steps";
import { stairsOf } from "@/components/ui/stairs-geometry";
import { Tag } from "@/components/ui/tag";
import { amountOf } from "@/lib/format/goal-sentence";
import { sayFigure } from "@/lib/format/say-amount";
import type { BrandWords, Translate } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Goal } from "@/lib/loyalty/view-models";

export type StairCapsProps = { goal: Goal; words: BrandWords };

/** The amount under each stair's end; then, where steps have names, each with what it brings. */
export function StairCaps({ goal, words }: StairCapsProps) {
  const speech = useSpeech(words);
  const steps = allSteps(goal);
  const stairs = stairsOf(
    steps.map(({ at }) => at),
    goal.done,
  );
  const say = (at: number) => sayFigure(amountOf(goal, at), speech);
  const figures = withRoom(stairs.map(({ at, start, share }) => ({ share: start + share, text: say(at) })));
  return (
    <>
      <div className="flex gap-[3px]" aria-hidden="true">
        <svg className="stair-caps" aria-hidden="true" width="100%" height="24" focusable="false">
          {figures.map(({ share, text }) => (
            <text key={text} x={`${Math.floor(share * 1000) / 10}%`} y="18">
              {text}
            </text>
          ))}
        </svg>
        <span className="w-6 flex-none" />
      </div>
      <Steps
        steps={steps.map(({ at, name, reached }) => ({
          figure: say(at),
          // Steps are often named by their own amount: once is enough.
          name: Number(name) === at ? "" : name.trim(),
          reached: reached || goal.done >= at,
        }))}
        t={speech.t}
      />
    </>
  );
}

type SaidStep = { figure: string; name: string; reached: boolean };

function Steps({ steps, t }: { steps: readonly SaidStep[]; t: Translate }) {
  if (steps.every(({ name }) => name === ""))
    return (
      <p className="sm t2 pt-1">
        {t("goals.steps.count", { done: steps.filter(({ reached }) => reached).length, of: steps.length })}
      </p>
    );
  return (
    <ol className="grid gap-1 pt-2 sm" aria-label={t("goals.steps.label")}>
      {steps.map(({ figure, name, reached }) => (
        <li key={figure} className="flex justify-between gap-4">
          <span className="t2 min-w-0">
            <b className="num">{figure}</b>
            {name !== "" && ` · ${name}`}
          </span>
          <Tag open={!reached}>{t(reached ? "goals.steps.reached" : "goals.steps.open")}</Tag>
        </li>
      ))}
    </ol>
  );
}

const narrow = 300;
const letter = 7.6;

/** Figures that fit the narrowest plot without touching; the goal's own first, then backwards. */
function withRoom(figures: readonly { share: number; text: string }[]): { share: number; text: string }[] {
  let free = Number.POSITIVE_INFINITY;
  return figures
    .toReversed()
    .filter(({ share, text }) => {
      const end = share * narrow;
      const start = end - text.length * letter;
      if (end > free || (start < 0 && share < 1)) return false;
      free = start - letter;
      return true;
    })
    .toReversed();
}
