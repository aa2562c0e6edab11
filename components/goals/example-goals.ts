import type { Goal, Streak } from "@/lib/loyalty/view-models";
import type { NextGoal } from "@/lib/loyalty/views";

/** A goal for examples and tests; each names only what it is about. */
export function exampleGoal(change: Partial<Goal> = {}, cycle: Partial<Goal["cycle"]> = {}): Goal {
  return {
    id: "1:10",
    groupId: 5,
    programId: null,
    name: "a winter voucher",
    kind: "milestone",
    unit: "money",
    unitName: null,
    event: "TransactionAdd",
    target: 1500,
    done: 1120,
    achieved: false,
    achievedOn: null,
    enrolled: true,
    steps: [],
    ...change,
    cycle: {
      label: "Cycle_1",
      from: "2026-10-01T00:00:00Z",
      to: "2026-12-31T23:59:59Z",
      current: true,
      state: "open",
      ...cycle,
    },
  };
}

export function exampleStreak(change: Partial<Streak> = {}): Streak {
  return {
    id: 1,
    groupId: 8,
    name: "A visit every week",
    status: "in-progress",
    count: 4,
    of: 6,
    achievedOn: null,
    nextStartsOn: null,
    ...change,
  };
}

/** Six weeks of one streak: four met, one running, one to come. */
export const weeks: Goal[] = ["10-19", "10-26", "11-02", "11-09", "11-16", "11-23"].map((day, index) =>
  exampleGoal(
    {
      id: `${index + 1}:80`,
      groupId: 8,
      name: "A visit every week",
      kind: "streak-cycle",
      unit: "visits",
      target: 1,
      done: index < 4 ? 1 : 0,
      achieved: index < 4,
    },
    {
      from: `2026-${day}T00:00:00Z`,
      to: new Date(Date.parse(`2026-${day}T00:00:00Z`) + 7 * 86_400_000 - 1000).toISOString(),
      current: index === 4,
      state: index < 4 ? "closed" : index === 4 ? "open" : "upcoming",
    },
  ),
);

/** Two visits a month: two months done, one running, one to come. */
export const months: Goal[] = (
  [
    ["09-01", "09-30", 2, "closed"],
    ["10-01", "10-31", 3, "closed"],
    ["11-01", "11-30", 1, "open"],
    ["12-01", "12-31", 0, "upcoming"],
  ] as const
).map(([from, to, done, state], index) =>
  exampleGoal(
    {
      id: `${index + 1}:90`,
      groupId: 9,
      name: "two visits a month",
      unit: "visits",
      target: 2,
      done,
      achieved: done >= 2,
    },
    { from: `2026-${from}T00:00:00Z`, to: `2026-${to}T23:59:59Z`, current: state === "open", state },
  ),
);

export const upgradeGoal: Extract<NextGoal, { kind: "upgrade" }> = {
  kind: "upgrade",
  programId: 973,
  to: "Opal",
  way: {
    basis: "CURRENT_POINTS",
    unit: "points",
    unitName: null,
    target: 10_000,
    done: 7_000,
    gap: 3_000,
    validUntil: "2026-12-31T23:59:59Z",
    endless: false,
    tracker: null,
  },
};
