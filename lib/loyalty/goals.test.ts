import { describe, expect, test } from "vitest";
import { goalFill, goalSeries, isAchieved, toGoals } from "@/lib/loyalty/goals";
import { goalFacts, now, streakFacts } from "@/lib/loyalty/test-facts";

describe("achieved", () => {
  test("a date is enough; without one, done has to reach target", () => {
    expect(isAchieved({ done: 0, target: 10, achievedOn: "2024-06-10" })).toBe(true);
    expect(isAchieved({ done: 8, target: 2, achievedOn: null })).toBe(true);
    expect(isAchieved({ done: 9.999, target: 10, achievedOn: null })).toBe(false);
    expect(isAchieved({ done: 0, target: 0, achievedOn: null })).toBe(false);
  });
});

describe("who sees what", () => {
  const targets = {
    goals: [
      goalFacts({ id: "1:1" }),
      goalFacts({ id: "2:2", limit: true }),
      goalFacts({ id: "3:3", returnTwin: true }),
      goalFacts({ id: "4:4", enrolled: false }),
    ],
    streaks: [streakFacts()],
  };

  test("members see neither earn limits nor twins nor targets they are not in", () => {
    const { goals, limits, streaks } = toGoals(targets, now, { audience: "member" });
    expect(goals.map(({ id }) => id)).toEqual(["1:1"]);
    expect(limits).toEqual([]);
    expect(streaks).toHaveLength(1);
  });

  test("staff see all, limits apart", () => {
    const { goals, limits } = toGoals(targets, now, { audience: "staff" });
    expect(goals.map(({ id }) => id)).toEqual(["1:1", "3:3", "4:4"]);
    expect(limits.map(({ id }) => id)).toEqual(["2:2"]);
  });

  test("what only rules need does not reach a screen", () => {
    const [goal] = toGoals(targets, now, { audience: "staff" }).goals;
    for (const name of ["limit", "returnTwin", "tracking"]) expect(goal).not.toHaveProperty(name);
  });
});

describe("cycles", () => {
  const cycle = (from: string | null, to: string | null, current = true) => ({
    label: null,
    from,
    to,
    current,
  });

  test("the clock decides, also against Capillary's own 'current'", () => {
    const ended = goalFacts({ cycle: cycle("2025-11-11T00:00:00Z", "2025-12-10T23:59:59Z") });
    const [goal] = toGoals({ goals: [ended], streaks: [] }, now, { audience: "member" }).goals;
    expect(goal?.cycle).toMatchObject({ current: true, state: "closed" });
  });

  test("dates that do not line up are unknown", () => {
    const odd = goalFacts({ cycle: cycle("2026-12-10", "2026-11-01") });
    const [goal] = toGoals({ goals: [odd], streaks: [] }, now, { audience: "member" }).goals;
    expect(goal?.cycle.state).toBe("unknown");
  });

  test("open goals come first by their end, then those to come, then the newest closed", () => {
    const goals = [
      goalFacts({ id: "old:1", cycle: cycle("2026-01-01", "2026-02-01") }),
      goalFacts({ id: "soon:1", cycle: cycle("2026-12-01", "2026-12-31") }),
      goalFacts({ id: "late:1", cycle: cycle("2026-11-01", "2026-12-31") }),
      goalFacts({ id: "newer:1", cycle: cycle("2026-09-01", "2026-10-01") }),
      goalFacts({ id: "next:1", cycle: cycle("2026-11-01", "2026-11-30") }),
    ];
    const shown = toGoals({ goals, streaks: [] }, now, { audience: "member" }).goals;
    expect(shown.map(({ id }) => id)).toEqual(["next:1", "late:1", "soon:1", "newer:1", "old:1"]);
  });

  test("cycles of one target are one series, oldest first, running series first", () => {
    const goals = [
      goalFacts({ id: "30:9", groupId: 2, name: "Past", cycle: cycle("2026-01-01", "2026-01-31") }),
      goalFacts({ id: "12:7", cycle: cycle("2026-11-01", "2026-11-30") }),
      goalFacts({ id: "11:7", cycle: cycle("2026-10-01", "2026-10-31") }),
    ];
    const series = goalSeries(toGoals({ goals, streaks: [] }, now, { audience: "member" }).goals);
    expect(series.map(({ key, cycles }) => [key, cycles.map(({ id }) => id)])).toEqual([
      ["1:7", ["11:7", "12:7"]],
      ["2:9", ["30:9"]],
    ]);
  });
});

test("a value far above its target is full, not more", () => {
  expect(goalFill({ done: 2600, target: 11, achieved: true })).toBe(1);
  expect(goalFill({ done: 3000, target: 10_000, achieved: false })).toBe(0.3);
});
