import { CycleBoxes } from "@/components/goals/cycle-boxes";
import { How } from "@/components/tier/how";
import { Facts } from "@/components/ui/facts";
import { Flight, type FlightStep } from "@/components/ui/flight";
import { beside } from "@/lib/format/beside";
import { howStreak } from "@/lib/format/how-counted";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords, Speech } from "@/lib/format/speech";
import { flightOf, type Rung, streakName, streakSentence } from "@/lib/format/streak-sentence";
import { useSpeech } from "@/lib/format/use-speech";
import { startOf } from "@/lib/loyalty/dates";
import type { Goal, Iso, Streak } from "@/lib/loyalty/view-models";

export type StreakBlockProps = {
  streak: Streak;
  /** The goals of the streak's group, which tell its dates. */
  cycles: readonly Goal[];
  asOf: Iso | null;
  words: BrandWords;
};

/** A streak: its sentence and its flight. A broken one shows only where the next one starts. */
export function StreakBlock({ streak, cycles, asOf, words }: StreakBlockProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  const name = streakName(streak);
  const { rungs, before, after, dated } = flightOf(streak, cycles, speech.now);
  // Where one visit makes a period, the flight has said it all.
  const tellMore = cycles.length > 1 && cycles.some((goal) => goal.target > 1);
  const notes = [
    before > 0 ? t("goals.streak.before", { count: before }) : null,
    after > 0 ? t("goals.streak.more", { count: after }) : null,
  ].filter((note) => note !== null);
  return (
    <article className="grid gap-3" aria-label={name ?? t("goals.streaks")}>
      {name !== null && (
        <p className="sm t2">
          <bdi>{name}</bdi>
        </p>
      )}
      <h3 className="say md">{streakSentence(streak, cycles, speech)}</h3>
      <Flight label={t("goals.streak.steps")} steps={rungs.map((rung) => stepOf(rung, speech))} />
      {notes.length > 0 && (
        <p className="sm t2">
          <Facts text={beside(notes)} />
        </p>
      )}
      {tellMore && <CycleBoxes cycles={oldestFirst(cycles)} words={words} />}
      <How summary={t("progress.how.summary")} lines={howStreak(streak, cycles, dated, asOf, speech)} />
    </article>
  );
}

function oldestFirst(cycles: readonly Goal[]): Goal[] {
  const begins = ({ cycle }: Goal) => (cycle.from === null ? 0 : startOf(cycle.from));
  return [...cycles].sort((a, b) => begins(a) - begins(b));
}

function stepOf({ key, state, on }: Rung, speech: Speech): FlightStep {
  const word = speech.t(`goals.streak.${state}`);
  return {
    key,
    state: state === "missed" ? "todo" : state,
    word,
    ...(on === null
      ? {}
      : {
          // Under eight rungs on a small phone month and year stand under the day.
          date: sayDate(on, speech).replaceAll("\u00a0", " "),
        }),
  };
}
