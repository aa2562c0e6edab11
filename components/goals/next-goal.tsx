import { Bar } from "@/components/ui/bar";
import { Link } from "@/components/ui/link";
import { rankHue } from "@/components/ui/rank";
import { type SaidGoal, sayNextGoal, type TierContext } from "@/lib/format/next-goal-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Goal } from "@/lib/loyalty/view-models";
import type { NextGoal } from "@/lib/loyalty/views";

export type NextGoalCardProps = {
  nextGoal: NextGoal;
  /** Tier of the goal's programme: names what is kept, and the hue of the rung. */
  tier: TierContext;
  words: BrandWords;
  /** Goals, a streak's own among them, so that its sentence can name its next day. */
  goals?: readonly Goal[];
  /** Makes the whole block one link. */
  href?: string;
};

/** One sentence, one bar, "7,000 of 10,000" and what is aimed at, under its rung. No box. */
export function NextGoalCard({ nextGoal, tier, words, goals, href }: NextGoalCardProps) {
  const said = sayNextGoal(nextGoal, tier, useSpeech(words), goals);
  if (href === undefined) return <SaidGoalCard said={said} />;
  return (
    <Link className="grid" href={href}>
      <SaidGoalCard said={said} />
    </Link>
  );
}

/** The same card from a sentence that has been made already. */
export function SaidGoalCard({ said }: { said: SaidGoal }) {
  const { sentence, caption, ratio, met, kind, target, targetRank } = said;
  return (
    <div className="grid gap-3.5">
      <p className="say">{sentence}</p>
      {ratio !== null && (
        <div>
          <Bar kind={kind} size="big" ratio={ratio} met={met} sentence={sentence} targetRank={targetRank} />
          <div className="bar-cap">
            <span className="num">{caption}</span>
            <span
              className={targetRank === null ? "med text-end" : "tier med text-end"}
              data-rank={targetRank === null ? undefined : rankHue(targetRank)}
            >
              {target}
            </span>
          </div>
        </div>
      )}
    </div>
  );
}
