import type { GoalFacts, Targets } from "@/lib/loyalty/customer";
import { endOf, startOf, windowState } from "@/lib/loyalty/dates";
import { fillOf } from "@/lib/loyalty/numbers";
import { toStreak } from "@/lib/loyalty/streaks";
import type { Goal, Iso, Streak } from "@/lib/loyalty/view-models";

export type Audience = "member" | "staff";

/** Achieved when Capillary gives a date, or when done has reached target: older cycles carry no date. */
export function isAchieved(goal: { done: number; target: number; achievedOn: Iso | null }): boolean {
  return goal.achievedOn !== null || (goal.target > 0 && goal.done >= goal.target);
}

/**
 * Goals, streaks and earn limits as one audience may see them. Members never see earn limits
 * (CAPPING), targets they are not enrolled in, nor the twins that count returned bills.
 */
export function toGoals(
  targets: Targets,
  now: Date,
  { audience }: { audience: Audience },
): { goals: Goal[]; streaks: Streak[]; limits: Goal[] } {
  const seen = targets.goals.filter(
    (goal) => audience === "staff" || (goal.enrolled && !goal.returnTwin && !goal.limit),
  );
  const cyclesOf = (groupId: number) =>
    targets.goals.filter((goal) => goal.groupId === groupId && !goal.returnTwin && !goal.limit);
  return {
    goals: inOrder(seen.filter((goal) => !goal.limit).map((goal) => toGoal(goal, now))),
    streaks: targets.streaks.map((streak) => toStreak(streak, cyclesOf(streak.groupId), now)),
    limits: inOrder(seen.filter((goal) => goal.limit).map((goal) => toGoal(goal, now))),
  };
}

/** One goal with its cycle's state by the clock, beside what Capillary calls current. */
export function toGoal(facts: GoalFacts, now: Date): Goal {
  const { limit: _limit, returnTwin: _twin, tracking: _tracking, cycle, ...rest } = facts;
  return { ...rest, cycle: { ...cycle, state: cycleState(cycle.from, cycle.to, now) } };
}

/** `unknown` covers missing dates and an end before the start. */
export function cycleState(from: Iso | null, to: Iso | null, now: Date): Goal["cycle"]["state"] {
  const state = windowState(from, to, now);
  return state === "inverted" ? "unknown" : state;
}

/** Filled part of a goal's bar; null only for a target of nothing. */
export function goalFill(goal: Pick<Goal, "done" | "target" | "achieved">): number | null {
  return fillOf(goal.done, goal.target, goal.achieved);
}

/** Goals of one page: drawing thousands would stop a phone, and nobody reads them in one go. */
export const goalsPerPage = 40;

/** All cycles of one target, oldest first: what the screen draws as boxes side by side. */
export type GoalSeries = { key: string; groupId: number; name: string; cycles: Goal[] };

/** Goals gathered by group and target; series with an open cycle first, otherwise as given. */
export function goalSeries(goals: readonly Goal[]): GoalSeries[] {
  const series = new Map<string, GoalSeries>();
  for (const goal of goals) {
    const key = `${goal.groupId}:${goal.id.slice(goal.id.indexOf(":") + 1)}`;
    const known = series.get(key) ?? { key, groupId: goal.groupId, name: goal.name, cycles: [] };
    known.cycles.push(goal);
    series.set(key, known);
  }
  for (const { cycles } of series.values()) cycles.sort((a, b) => from(a) - from(b));
  return [...series.values()].sort((a, b) => Number(hasOpen(b)) - Number(hasOpen(a)));
}

const rank = { open: 0, upcoming: 1, unknown: 2, closed: 3 } as const;

// Open first (soonest end first), then to come, then closed with the newest first.
function inOrder(goals: Goal[]): Goal[] {
  return goals.sort((a, b) => {
    const byState = rank[a.cycle.state] - rank[b.cycle.state];
    if (byState !== 0) return byState;
    return a.cycle.state === "closed" ? to(b) - to(a) : to(a) - to(b);
  });
}

function hasOpen(series: GoalSeries): boolean {
  return series.cycles.some((goal) => goal.cycle.state === "open");
}

function from(goal: Goal): number {
  return goal.cycle.from === null ? 0 : startOf(goal.cycle.from);
}

function to(goal: Goal): number {
  return goal.cycle.to === null ? Number.MAX_SAFE_INTEGER : endOf(goal.cycle.to);
}
