import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";
import type { TargetGroup } from "@/lib/sandbox/people/person";
import { groupAttribution, milestone, targetGroup, targetRow, twin } from "@/lib/sandbox/people/target-rows";

const author = { id: 76_000_002, code: "sandbox.admin", name: "Sandbox Admin", type: "ADMIN_USER" } as const;

export type Cycle = {
  /** Days from today. */
  from: number;
  to: number;
  done: number;
  /** Days from today on which the target was met; null: not met. */
  metOn?: number | null;
  current?: boolean;
};

export type GoalFacts = {
  groupId: number;
  name: string;
  target: number;
  cycles: readonly Cycle[];
  type?: string;
  entity?: string;
  event?: string;
  /** Amounts of sub-steps. */
  steps?: readonly number[];
  unEnrolled?: boolean;
  programId?: number | null;
  currency?: { id: string; name: string };
  tracking?: string;
  evaluation?: string;
  streaks?: readonly JsonObject[];
  active?: boolean;
  /** A target that nothing was done for yet: `targetId` null. */
  notStarted?: boolean;
  /** The `…_ReturnBill` row beside the target's own. */
  returned?: number;
};

/** The rows of one target, one a cycle. */
function goalRows(calendar: Calendar, facts: GoalFacts, ruleOffset = 0): JsonObject[] {
  const ruleId = facts.groupId * 10 + ruleOffset;
  const enrolled = calendar.stamp(-300);
  return facts.cycles.map((cycle, index) => {
    const met = cycle.metOn === undefined || cycle.metOn === null ? null : calendar.stamp(cycle.metOn);
    return targetRow({
      targetId: facts.notStarted ? null : ruleId * 1000 + index,
      periodId: ruleId * 100 + index,
      ref: `Cycle_${index + 1}`,
      from: calendar.date(cycle.from),
      to: calendar.date(cycle.to),
      target: facts.target,
      done: cycle.done,
      name: facts.name,
      type: facts.type ?? "SALES",
      entity: facts.entity ?? "TRANSACTION",
      ruleId,
      enrolledOn: enrolled,
      event: facts.event ?? "TransactionAdd",
      current: cycle.current ?? (cycle.from <= 0 && cycle.to >= 0),
      iso: true,
      ...(facts.steps
        ? { milestones: facts.steps.map((at, step) => milestone(ruleId * 100 + step, at, cycle.done >= at)) }
        : {}),
      more: {
        programId: facts.programId === undefined ? 9001 : facts.programId,
        alternateCurrencyIdentifier: facts.currency?.id ?? null,
        alternateCurrencyName: facts.currency?.name ?? null,
        targetAchievedDateTime: met,
        targetAchievedDateTimeISO: met === null ? null : twin(met),
        targetAchievedEventLogId: null,
        unEnrolled: facts.unEnrolled ?? false,
      },
    });
  });
}

function returnTwin(calendar: Calendar, facts: GoalFacts, returned: number): JsonObject[] {
  const cycles = facts.cycles.map((cycle) => ({ ...cycle, done: returned, metOn: null }));
  return goalRows(calendar, { ...facts, name: `${facts.name}_ReturnBill`, event: "ReturnBill", cycles }, 1);
}

/** A target group with one target. */
export const goal = (calendar: Calendar, facts: GoalFacts): TargetGroup =>
  targetGroup({
    id: facts.groupId,
    name: facts.name,
    attribution: groupAttribution(calendar.stamp(-320), author, author, true),
    orgId: 100737,
    till: 76_000_001,
    targets: [
      ...goalRows(calendar, facts),
      ...(facts.returned === undefined ? [] : returnTwin(calendar, facts, facts.returned)),
    ],
    ...(facts.streaks ? { streaks: facts.streaks } : {}),
    evaluation: facts.evaluation ?? "FIXED_CALENDAR_WINDOW",
    tracking: facts.tracking ?? "DEFAULT",
    active: facts.active ?? true,
  });

export type StreakFacts = {
  id: number;
  name: string;
  status: "ACHIEVED" | "INPROGRESS";
  count: number;
  of: number;
  achievedOn?: string;
  achievedTarget?: number;
};

/** `streaks[]` of a target group. */
export const streak = (facts: StreakFacts): JsonObject => ({
  userStreakId: facts.id,
  streakId: facts.id + 100,
  streakName: facts.name,
  status: facts.status,
  currentCount: facts.count,
  totalTargetCountOfSequence: facts.of,
  ...(facts.achievedTarget ? { streakAchievedUserTargetId: facts.achievedTarget } : {}),
  ...(facts.achievedOn
    ? { streakAchievedDateTime: facts.achievedOn, streakAchievedDateTimeISO: twin(facts.achievedOn) }
    : {}),
});

/** `count` goals with a running cycle each. */
export const manyGoals = (count: number): GoalFacts[] =>
  Array.from({ length: count }, (_, index) => ({
    groupId: 30_000 + index,
    name: `Sandbox goal ${index + 1}`,
    target: 100 + index,
    cycles: [{ from: -10, to: 5 + (index % 60), done: index % 100 }],
  }));
