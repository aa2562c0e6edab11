import { expect, test } from "vitest";
import { plain, testSpeech } from "@/lib/format/test-speech";
import type { Program, Way } from "@/lib/loyalty/view-models";
import type { Alert, NextGoal } from "@/lib/loyalty/views";
import { type SayContext, sayThis } from "@/lib/staff/say-this";

const way: Way = {
  basis: "PURCHASE",
  unit: "money",
  unitName: null,
  target: 10_000,
  done: 6_200,
  gap: 3_800,
  validUntil: "2027-04-01T00:00:00Z",
  endless: false,
  tracker: null,
};
const program: Program = {
  programId: 1,
  title: null,
  description: null,
  enrolled: true,
  points: null,
  tier: {
    name: "Gold",
    rank: 3,
    description: null,
    next: { name: "Platinum", rank: 4 },
    endsOn: null,
    ends: "unknown",
    state: "climbing",
    reach: [way],
    keep: null,
  },
  partners: [],
};
const ending: Alert = { kind: "points-ending", programId: 1, amount: 4_200, on: "2026-12-09T00:00:00Z" };
const upgraded: Alert = { kind: "just-upgraded", programId: 1, tier: "Gold", on: "2026-11-14T10:00:00Z" };
const renewal: NextGoal = { kind: "renewal", programId: 1, by: "2027-04-01T00:00:00Z", way };
const upgrade: NextGoal = { kind: "upgrade", programId: 1, to: "Platinum", way };
const streak: NextGoal = {
  kind: "streak",
  streak: {
    id: 1,
    groupId: 1,
    name: "Weeks",
    status: "in-progress",
    count: 4,
    of: 6,
    achievedOn: null,
    nextStartsOn: null,
  },
};
const milestone: NextGoal = {
  kind: "milestone",
  goal: {
    id: "1:1",
    groupId: 1,
    programId: 1,
    name: "Autumn",
    kind: "milestone",
    unit: "visits",
    unitName: null,
    event: null,
    target: 8,
    done: 5,
    achieved: false,
    achievedOn: null,
    enrolled: true,
    cycle: { label: null, from: null, to: "2026-12-31T00:00:00Z", current: true, state: "open" },
    steps: [],
  },
};
const say = (change: Partial<SayContext>) =>
  sayThis({ program, alerts: [], goals: [], cycles: [], ...change }, testSpeech()).map(({ text }) =>
    plain(text),
  );

test("what ends, the nearest goal and a move up, in this order and no more than three", () => {
  expect(say({ alerts: [ending, upgraded], goals: [renewal, upgrade] })).toEqual([
    "4,200 of your points end on 9 Dec.",
    "AED 3,800 more by 1 Apr 2027 and you keep Gold.",
    "Welcome to Gold. You moved up on 14 Nov.",
  ]);
});

test.each([
  ["an upgrade", upgrade, "AED 3,800 more by 1 Apr 2027 and you are Platinum."],
  ["a milestone", milestone, "3 visits more by 31 Dec for Autumn."],
  ["a streak", streak, "One more makes your streak 5 of 6."],
])("%s is said as one would say it", (_name, goal, text) => {
  expect(say({ goals: [goal] })).toEqual([text]);
});

test("a streak names the end of its own open period, never another goal's", () => {
  if (milestone.kind !== "milestone") throw new Error("The example is a milestone.");
  const week = (groupId: number, to: string) => ({
    ...milestone.goal,
    groupId,
    kind: "streak-cycle" as const,
    cycle: { ...milestone.goal.cycle, to },
  });
  const cycles = [week(2, "2026-11-22T23:59:59Z"), week(1, "2026-11-24T23:59:59Z")];
  expect(say({ goals: [streak], cycles })).toEqual(["One more by 24 Nov makes your streak 5 of 6."]);
  const met = cycles.map((goal) => ({ ...goal, achieved: true }));
  expect(say({ goals: [streak], cycles: met })).toEqual(["One more makes your streak 5 of 6."]);
});

test("a goal whose figures are not known is not said", () => {
  expect(say({ goals: [{ ...upgrade, way: { ...way, gap: null, done: null } }] })).toEqual([]);
});

test("an endless way names no date", () => {
  expect(say({ goals: [{ ...upgrade, way: { ...way, endless: true } }] })).toEqual([
    "AED 3,800 more and you are Platinum.",
  ]);
});

test("a tier that is due is said when there is room", () => {
  const due: Program = { ...program, tier: program.tier && { ...program.tier, state: "qualified" } };
  expect(say({ program: due })).toEqual(["You have what Platinum needs. It follows with this purchase."]);
});

test("who has not earned here yet is told how it starts", () => {
  expect(say({ program: { ...program, enrolled: false } })).toEqual([
    "Your first purchase with this number starts your points here.",
  ]);
});

test("nothing known, nothing said", () => {
  expect(say({ program: null })).toEqual([]);
});

test.each(["ar", "hi"] as const)("every sentence exists in %s", (locale) => {
  const lines = sayThis(
    { program, alerts: [ending, upgraded], goals: [milestone], cycles: [] },
    testSpeech(locale),
  );
  expect(lines).toHaveLength(3);
  for (const { text } of lines) expect(text).not.toContain("staff.");
});
