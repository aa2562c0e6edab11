import { describe, expect, test } from "vitest";
import type { ProgramFacts, Targets } from "@/lib/loyalty/customer";
import { toGoals } from "@/lib/loyalty/goals";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toProgram } from "@/lib/loyalty/program";
import {
  goalFacts,
  now,
  programFacts,
  streakCycle,
  streakFacts,
  tierFacts,
  way,
} from "@/lib/loyalty/test-facts";

function offered(programs: ProgramFacts[], targets: Partial<Targets> = {}, programId: number | null = 1) {
  const { goals, streaks } = toGoals({ goals: [], streaks: [], ...targets }, now, { audience: "member" });
  const shown = programs.map((facts) => toProgram(facts, { now, currency: null }));
  return nextGoals(shown, goals, streaks, { now, programId });
}
const kinds = (list: { kind: string }[]) => list.map(({ kind }) => kind);
const keep = {
  confirmed: false,
  by: "2026-12-31",
  ways: [way({ basis: "VISITS", target: 5, done: 4, gap: 1 })],
};

describe("nearest first", () => {
  test("highest done ÷ target over all four kinds", () => {
    const week = streakCycle("2026-11-16", "2026-11-22", false, { groupId: 3 });
    const list = offered([programFacts({ tier: tierFacts({ keep }) })], {
      goals: [goalFacts({ done: 90 }), week],
      streaks: [streakFacts({ groupId: 3, count: 3, of: 6 })],
    });
    expect(kinds(list)).toEqual(["milestone", "renewal", "upgrade", "streak"]);
  });

  test("ties go to the earliest end, goals without an end last", () => {
    const list = offered(
      [programFacts({ tier: tierFacts({ reach: [way({ endless: true, validUntil: null })] }) })],
      {
        goals: [
          goalFacts({
            id: "2:1",
            done: 70,
            cycle: { label: null, from: null, to: "2026-12-24", current: true },
          }),
          goalFacts({ id: "1:1", done: 70 }),
        ],
      },
    );
    expect(list.map((each) => (each.kind === "milestone" ? each.goal.id : each.kind))).toEqual([
      "1:1",
      "2:1",
      "upgrade",
    ]);
  });
});

describe("what is never offered", () => {
  test("a cycle Capillary calls current whose end has passed", () => {
    const ended = {
      label: "Cycle_1",
      from: "2025-11-11T00:00:00Z",
      to: "2025-12-10T23:59:59Z",
      current: true,
    };
    expect(offered([], { goals: [goalFacts({ cycle: ended })] })).toEqual([]);
  });

  test("achieved goals, cycles to come, dates that do not line up, targets of nothing", () => {
    const cycle = (from: string, to: string) => ({ label: null, from, to, current: true });
    const goals = [
      goalFacts({ achieved: true, done: 100 }),
      goalFacts({ cycle: cycle("2026-12-01", "2026-12-31") }),
      goalFacts({ cycle: cycle("2026-12-01", "2026-11-01") }),
      goalFacts({ target: 0, done: 0 }),
    ];
    expect(offered([], { goals })).toEqual([]);
  });

  test("an upgrade at the top, one already qualified for, one without figures, one no longer valid", () => {
    for (const tier of [
      tierFacts({ top: true, next: null }),
      tierFacts({ reach: [way({ gap: 0 })] }),
      tierFacts({ reach: [] }),
      tierFacts({ reach: [way({ done: null })] }),
      tierFacts({ reach: [way({ validUntil: "2026-11-20" })] }),
    ])
      expect(offered([programFacts({ tier })])).toEqual([]);
  });

  test("a renewal that is safe, past or lapsed", () => {
    const none = { reach: [], next: null };
    for (const tier of [
      tierFacts({ ...none, keep: { ...keep, confirmed: true } }),
      tierFacts({ ...none, keep: { ...keep, by: "2026-11-20" } }),
      tierFacts({ ...none, keep, endsOn: "2026-10-31" }),
    ])
      expect(offered([programFacts({ tier })])).toEqual([]);
  });

  test("a streak without an open cycle, achieved or broken", () => {
    const past = streakCycle("2024-04-18", "2024-04-18", true);
    expect(offered([], { goals: [past], streaks: [streakFacts()] })).toEqual([]);
    const open = streakCycle("2026-11-16", "2026-11-22", false);
    expect(offered([], { goals: [open], streaks: [streakFacts({ said: "achieved" })] })).toEqual([]);
  });
});

describe("programmes", () => {
  const two = [
    programFacts(),
    programFacts({ programId: 2, tier: tierFacts({ reach: [way({ done: 9000, gap: 1000 })] }) }),
  ];

  test("only the chosen programme's goals, and those that name none", () => {
    const goals = [goalFacts({ id: "1:1", programId: 2 }), goalFacts({ id: "2:2" })];
    const list = offered(two, { goals }, 1);
    expect(list.map((each) => (each.kind === "milestone" ? each.goal.id : each.kind))).toEqual([
      "upgrade",
      "2:2",
    ]);
  });

  test("a programme nothing was earned in still offers its first step", () => {
    const tier = tierFacts({ reach: [way({ target: 3000, done: 0, gap: 3000 })] });
    const [first] = offered([programFacts({ enrolled: false, tier })]);
    expect(first).toMatchObject({ kind: "upgrade", to: "Opal", way: { gap: 3000 } });
  });

  test("unavailable sections offer nothing and break nothing", () => {
    expect(nextGoals(null, null, null, { now, programId: null })).toEqual([]);
  });

  test("a streak's cycle is offered through its streak, and by itself where there is none", () => {
    const open = streakCycle("2026-11-16", "2026-11-22", false);
    expect(kinds(offered([], { goals: [open], streaks: [streakFacts()] }))).toEqual(["streak"]);
    expect(kinds(offered([], { goals: [open] }))).toEqual(["milestone"]);
  });
});
