import { Bar } from "@/components/ui/bar";
import { amountOf } from "@/lib/format/goal-sentence";
import { sayDoneOf } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import { goalFill } from "@/lib/loyalty/goals";
import type { Goal } from "@/lib/loyalty/view-models";

export type CycleBoxesProps = {
  /** Oldest first. */
  cycles: readonly Goal[];
  words: BrandWords;
};

const shown = 4;

/** Periods as boxes: done, now, ended, to come, each in words. Older ones fold away. */
export function CycleBoxes({ cycles, words }: CycleBoxesProps) {
  const speech = useSpeech(words);
  const { near, past, later } = split(cycles);
  return (
    <>
      <Boxes cycles={near} first={past.length} speech={speech} />
      {later.length > 0 && (
        <details className="how">
          <summary>{speech.t("goals.cycle.later", { count: later.length })}</summary>
          <Boxes cycles={later} first={past.length + near.length} speech={speech} />
        </details>
      )}
      {past.length > 0 && (
        <details className="how">
          <summary>{speech.t("goals.cycle.history", { count: past.length })}</summary>
          <Boxes cycles={past} first={0} speech={speech} />
        </details>
      )}
    </>
  );
}

function Boxes({ cycles, first, speech }: { cycles: readonly Goal[]; first: number; speech: Speech }) {
  return (
    <ol className="cycles" aria-label={speech.t("goals.cycle.label")}>
      {cycles.map((goal, index) => (
        <Box key={goal.id} goal={goal} number={first + index + 1} speech={speech} />
      ))}
    </ol>
  );
}

function Box({ goal, number, speech }: { goal: Goal; number: number; speech: Speech }) {
  const look = lookOf(goal);
  const label = labelOf(goal, number, speech);
  const word = speech.t(`goals.cycle.${look}`);
  const count = sayDoneOf(amountOf(goal, goal.done), goal.target, speech);
  const untouched = look === "todo" && goal.done === 0;
  return (
    <li
      className={look === "ended" || look === "unknown" ? "past" : look}
      aria-current={look === "now" ? "true" : undefined}
    >
      <b>{label}</b>
      <div className="no-rung">
        <Bar
          kind="keep"
          size="thin"
          ratio={goalFill(goal) ?? 0}
          met={goal.achieved}
          sentence={untouched ? word : count}
          label={`${label}: ${word}`}
          targetRank={null}
        />
      </div>
      <span>
        {word}
        {!untouched && (
          <>
            <br />
            <span className="num">{count}</span>
          </>
        )}
      </span>
    </li>
  );
}

type Look = "done" | "now" | "todo" | "ended" | "unknown";

function lookOf(goal: Goal): Look {
  if (goal.achieved && goal.cycle.state !== "open") return "done";
  switch (goal.cycle.state) {
    case "open":
      return goal.achieved ? "done" : "now";
    case "closed":
      return "ended";
    case "upcoming":
      return "todo";
    case "unknown":
      return "unknown";
    default:
      return goal.cycle.state satisfies never;
  }
}

// Capillary's own labels ("Cycle_2", "PERIOD_G_34045_1") are no words: the first day says more.
function labelOf({ cycle }: Goal, number: number, speech: Speech): string {
  if (cycle.from === null) return speech.t("goals.cycle.unnamed", { number });
  // A box is narrow: month and year may stand under the day.
  return sayDate(cycle.from, speech).replaceAll("\u00a0", " ");
}

// The running one with its neighbours: as many before it as fit, what comes after it first.
function split(cycles: readonly Goal[]): { near: Goal[]; past: Goal[]; later: Goal[] } {
  if (cycles.length <= shown) return { near: [...cycles], past: [], later: [] };
  const firstAhead = cycles.findIndex(({ cycle }) => cycle.state === "open" || cycle.state === "upcoming");
  const ahead = firstAhead < 0 ? cycles.length : firstAhead;
  const start = Math.max(0, Math.min(ahead - 2, cycles.length - shown));
  return {
    near: cycles.slice(start, start + shown),
    past: cycles.slice(0, start),
    later: cycles.slice(start + shown),
  };
}
