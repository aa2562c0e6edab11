import type { TillQuery } from "@/app/(staff)/_sections/till-query";
import { NextGoalRow } from "@/components/goals/next-goal-row";
import { TillSays } from "@/components/staff/till-says";
import type { StaffSession } from "@/lib/auth/session-types";
import { sayNextGoal } from "@/lib/format/next-goal-sentence";
import { hasValue } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import type { NextGoal } from "@/lib/loyalty/views";
import { mainProgram } from "@/lib/member/home";
import type { OpenLookup } from "@/lib/staff/open-lookup";
import { readTill, readTillGoals, staffSpeech, tierFor } from "@/lib/staff/till";

type Props = { staff: StaffSession; lookup: OpenLookup; query: TillQuery };

/** What to say and the nearest two goals: they need tier history and goals, which come a moment later. */
export async function TillRest({ staff, lookup, query }: Props) {
  const speech = await staffSpeech(staff);
  const { t } = speech;
  const [read, cycles] = await Promise.all([
    readTill(staff, lookup, query.programId === null ? {} : { programId: query.programId }),
    readTillGoals(lookup),
  ]);
  if (!hasValue(read)) return <p className="t2">{t("staff.till.goalsFailed")}</p>;
  const { data, unavailable } = read.value;
  const programs = data.programs ?? null;
  const program = programs?.find(({ programId }) => programId === query.programId) ?? mainProgram(programs);
  const goals = data.goals ?? [];
  return (
    <>
      <TillSays
        title={t("staff.till.say")}
        lines={data.sayThis ?? []}
        none={t("staff.till.sayNothing")}
        rank={program?.tier?.rank ?? null}
      />
      <section aria-label={t("staff.till.goals")}>
        {goals.length === 0 ? (
          <p className="t2">
            {t(unavailable.includes("goals") ? "staff.till.goalsFailed" : "staff.till.goalsNone")}
          </p>
        ) : (
          <div className="goals">
            {goals.map((goal) => (
              <NextGoalRow
                key={keyOf(goal)}
                said={sayNextGoal(goal, tierFor(programs, programOf(goal, program)), speech, cycles)}
                steps={stepsOf(goal)}
              />
            ))}
          </div>
        )}
      </section>
    </>
  );
}

function keyOf(goal: NextGoal): string {
  switch (goal.kind) {
    case "upgrade":
    case "renewal":
      return `${goal.kind} ${goal.programId}`;
    case "milestone":
      return `milestone ${goal.goal.id}`;
    case "streak":
      return `streak ${goal.streak.id}`;
    default:
      return goal satisfies never;
  }
}

function programOf(goal: NextGoal, program: Program | null): number | null {
  if (goal.kind === "upgrade" || goal.kind === "renewal") return goal.programId;
  return program?.programId ?? null;
}

function stepsOf(goal: NextGoal): { at: number[]; done: number } | null {
  if (goal.kind !== "milestone" || goal.goal.steps.length === 0) return null;
  const { steps, target, done } = goal.goal;
  return { at: [...new Set([...steps.map(({ at }) => at), target])].sort((a, b) => a - b), done };
}
