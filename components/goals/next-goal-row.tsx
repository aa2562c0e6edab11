import { Bar } from "@/components/ui/bar";
import { Stairs } from "@/components/ui/stairs";
import type { SaidGoal } from "@/lib/format/next-goal-sentence";

export type NextGoalRowProps = {
  said: SaidGoal;
  /** A milestone with steps is drawn as stairs. */
  steps: { at: readonly number[]; done: number } | null;
};

/** A goal after the nearest: the same sentence and bar, smaller. */
export function NextGoalRow({ said, steps }: NextGoalRowProps) {
  const { sentence, caption, ratio, met, kind, targetRank } = said;
  return (
    <div className="grid gap-2.5 py-4">
      <p className="med">{sentence}</p>
      {steps ? (
        <Stairs steps={steps.at} done={steps.done} met={met} sentence={sentence} />
      ) : (
        ratio !== null && (
          <Bar kind={kind} size="thin" ratio={ratio} met={met} sentence={sentence} targetRank={targetRank} />
        )
      )}
      {caption && <p className="sm t2 num">{caption}</p>}
    </div>
  );
}
