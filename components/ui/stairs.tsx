import { barWidth } from "@/components/ui/bar";
import { stairsOf } from "@/components/ui/stairs-geometry";

export type StairsProps = {
  /** Amounts at which a step is reached, ascending; the last is the goal. */
  steps: readonly number[];
  done: number;
  met: boolean;
  /** The sentence over the stairs; what a screen reader hears. */
  sentence: string;
};

const rise = 8;
const height = 7;
const rung = 24;
// Between two steps, in percent of the whole: about 3 px on a phone.
const gap = 0.9;

/** A goal with steps: one rail per step, each a rise higher than the last, the reward is the rung at the top. */
export function Stairs({ steps, done, met, sentence }: StairsProps) {
  const target = steps.at(-1) ?? 0;
  const ratio = target > 0 ? done / target : 0;
  const stairs = stairsOf(steps, done);
  const total = height + rise * stairs.length;
  return (
    <div
      className="flex w-full items-start"
      role="progressbar"
      aria-label={sentence}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={met ? 100 : Math.min(99, Math.max(0, Math.floor(ratio * 100)))}
      aria-valuetext={sentence}
    >
      <svg className="stairs" width="100%" height={total} aria-hidden="true" focusable="false">
        {stairs.map(({ from, at, start, share }, index) => {
          const part = at > from ? Math.min(1, Math.max(0, (done - from) / (at - from))) : 1;
          return (
            <svg
              aria-hidden="true"
              key={at}
              x={`${percent(start)}%`}
              y={total - height - rise * index}
              width={`${Math.max(1, percent(share) - gap)}%`}
              height={height}
            >
              <Rail part={part} whole={done >= at} />
            </svg>
          );
        })}
      </svg>
      <svg className="stairs-rung" width={rung} height={height} aria-hidden="true" focusable="false">
        <rect
          className="rung"
          data-met={met ? "" : undefined}
          x="1"
          y="1"
          width={rung - 2}
          height={height - 2}
          rx={(height - 2) / 2}
        />
      </svg>
    </div>
  );
}

// A sliver has its own 4 px: the ends of both together would not be round.
function Rail({ part, whole }: { part: number; whole: boolean }) {
  return (
    <>
      <rect className="rail-part" width="100%" height={height} rx={height / 2} />
      {part > 0 && part < 0.04 && <rect className="fill" width="4" height={height} rx="2" />}
      {part >= 0.04 && (
        <rect className="fill" width={barWidth(part, whole)} height={height} rx={height / 2} />
      )}
    </>
  );
}

function percent(part: number): number {
  return Math.floor(part * 10_000) / 100;
}
