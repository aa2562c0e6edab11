import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { SaidMark } from "@/app/(member)/_sections/dated-mark";
import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { NextGoalRow } from "@/components/goals/next-goal-row";
import { allSteps } from "@/components/goals/steps";
import { TextLink } from "@/components/ui/button";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { sayNextGoal } from "@/lib/format/next-goal-sentence";
import { nextGoals } from "@/lib/loyalty/next-goals";
import type { NextGoal } from "@/lib/loyalty/views";
import { routes } from "@/lib/routes";
import { brand } from "@/lib/theme/load-brand";

// The nearest has its own place above; two more are enough to choose from.
const shown = 3;

/**
 * The goals after the nearest, after points and cards; on wide screens under the nearest, beside those. Without
 * any the section is absent.
 */
export function NextGoalsSection({ home: { result, reply, program, found, speech } }: { home: HomeScreen }) {
  if (!reply || !program || !brand().modules.goals) return null;
  const goals = nextGoals(reply.data.programs, found?.goals ?? null, found?.streaks ?? null, {
    now: speech.now,
    programId: program.programId,
  });
  const rest = goals.slice(1, shown);
  const { t } = speech;
  // Beside an upgrade that is known, goals that could not be read must not look like none.
  if (found === null && goals.length > 0)
    return (
      <div className="below">
        <Section id="next-goals" title={t("home.goals.title")}>
          <CouldNotLoadHere title={t("home.failed.goals")} text={t("home.failed.text")} />
        </Section>
      </div>
    );
  if (rest.length === 0) return null;
  return (
    <div data-rank={program.tier?.rank ?? 0} className="below">
      <Section
        id="next-goals"
        title={t("home.goals.title")}
        action={
          <span className="row">
            <SaidMark of={result} section="goals" speech={speech} />
            <TextLink href={routes.progress}>{t("home.goals.all")}</TextLink>
          </span>
        }
      >
        <List>
          {rest.map((goal) => (
            <li key={keyOf(goal)}>
              <NextGoalRow
                said={sayNextGoal(goal, program.tier, speech, found?.goals)}
                steps={stepsOf(goal)}
              />
            </li>
          ))}
        </List>
      </Section>
    </div>
  );
}

function stepsOf(next: NextGoal): { at: number[]; done: number } | null {
  if (next.kind !== "milestone" || next.goal.steps.length < 2) return null;
  return { at: allSteps(next.goal).map(({ at }) => at), done: next.goal.done };
}

function keyOf(next: NextGoal): string {
  switch (next.kind) {
    case "upgrade":
    case "renewal":
      return `${next.kind} ${next.programId}`;
    case "milestone":
      return next.goal.id;
    case "streak":
      return `streak ${next.streak.id}`;
    default:
      return next satisfies never;
  }
}
