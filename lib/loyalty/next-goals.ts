import { endOf, isPastDay } from "@/lib/loyalty/dates";
import { isKept, keepBy } from "@/lib/loyalty/tier";
import type { Goal, Iso, Program, Streak, Way } from "@/lib/loyalty/view-models";
import type { NextGoal } from "@/lib/loyalty/views";
import { closestOpenWay } from "@/lib/loyalty/ways";

type Candidate = { goal: NextGoal; nearness: number; end: number };

/**
 * Every goal that Home may offer, nearest first: windows open by the clock, not achieved, highest
 * done ÷ target, ties by the earliest end. A cycle Capillary still calls current but whose end has
 * passed is not among them. `programId` null = all programmes; goals that name no programme belong to
 * each. null sections offer nothing.
 */
export function nextGoals(
  programs: readonly Program[] | null,
  goals: readonly Goal[] | null,
  streaks: readonly Streak[] | null,
  { now, programId }: { now: Date; programId: number | null },
): NextGoal[] {
  const here = (id: number | null) => programId === null || id === null || id === programId;
  const chosen = (programs ?? []).filter((program) => here(program.programId));
  const offered = (goals ?? []).filter((goal) => here(goal.programId));
  const candidates = [
    ...chosen.flatMap((program) => renewal(program, now)),
    ...chosen.flatMap((program) => upgrade(program, now)),
    ...offered.flatMap((goal) => milestone(goal, streaks ?? [])),
    ...(streaks ?? []).flatMap((streak) => running(streak, offered)),
  ];
  return candidates
    .sort((a, b) => b.nearness - a.nearness || a.end - b.end)
    .map((candidate) => candidate.goal);
}

function upgrade({ programId, tier }: Program, now: Date): Candidate[] {
  if (!tier?.next || tier.state === "top" || tier.state === "qualified") return [];
  const way = closestOpenWay(tier.reach.filter((each) => !isOver(each, now)));
  if (!way) return [];
  const goal: NextGoal = { kind: "upgrade", programId, to: tier.next.name, way };
  return [{ goal, nearness: ratio(way), end: time(way.endless ? null : way.validUntil) }];
}

function renewal({ programId, tier }: Program, now: Date): Candidate[] {
  if (!tier?.keep || tier.state === "lapsed" || isKept(tier.keep)) return [];
  const by = keepBy(tier);
  const way = closestOpenWay(tier.keep.ways);
  if (!way || (by !== null && isPastDay(by, now))) return [];
  return [{ goal: { kind: "renewal", programId, by, way }, nearness: ratio(way), end: time(by) }];
}

// A streak's cycle is offered through its streak, which says more ("4 of 6 weeks").
function milestone(goal: Goal, streaks: readonly Streak[]): Candidate[] {
  if (goal.cycle.state !== "open" || goal.achieved || !goal.enrolled || goal.target <= 0) return [];
  if (goal.kind === "streak-cycle" && streaks.some((streak) => streak.groupId === goal.groupId)) return [];
  return [{ goal: { kind: "milestone", goal }, nearness: goal.done / goal.target, end: time(goal.cycle.to) }];
}

function running(streak: Streak, goals: readonly Goal[]): Candidate[] {
  const ends = goals
    .filter((goal) => goal.groupId === streak.groupId && goal.cycle.state === "open")
    .map((goal) => time(goal.cycle.to));
  if (streak.status !== "in-progress" || ends.length === 0 || streak.of <= 0 || streak.count >= streak.of)
    return [];
  return [{ goal: { kind: "streak", streak }, nearness: streak.count / streak.of, end: Math.min(...ends) }];
}

function isOver(way: Way, now: Date): boolean {
  return !way.endless && way.validUntil !== null && isPastDay(way.validUntil, now);
}

function ratio(way: Way): number {
  return way.done === null || way.target === null || way.target <= 0 ? 0 : way.done / way.target;
}

function time(iso: Iso | null): number {
  return iso === null ? Number.MAX_SAFE_INTEGER : endOf(iso);
}
