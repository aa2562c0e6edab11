import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mapTargets } from "@/lib/capillary/map-targets";
import { answeredAt as now, testReader } from "@/lib/capillary/test-reader";
import type { Targets } from "@/lib/loyalty/customer";
import { toGoals } from "@/lib/loyalty/goals";

const folder = join(process.cwd(), "..", "shared", "capillary", "seeds");

/** JSON objects that begin with `{ "data": { "userId": id` in the targetGroups document. */
function documented(customerId: number): Targets | null {
  const file = readdirSync(folder).find((name) => name.startsWith("003")) ?? "";
  const text = readFileSync(join(folder, file), "utf8");
  const mark = new RegExp(`\\{\\s*"data": \\{\\s*"userId": ${customerId},`).exec(text);
  if (!mark) return null;
  const body = JSON.parse(text.slice(mark.index, endOfObject(text, mark.index))) as { data: unknown };
  return mapTargets(body.data, customerId, testReader().reader);
}

function endOfObject(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

const cycle = {
  periodId: 2670,
  periodRefCode: "Cycle_2",
  periodStartDate: "2024-06-01",
  periodEndDate: "2024-06-30",
  targetValue: 100.0,
  targetAchievedValue: 1000.0,
  targetName: "test2",
  targetType: "SALES",
  targetEntity: "TRANSACTION",
  targetRuleId: 2391,
  eventName: "TransactionAdd",
  periodStartDateWithTimeStamp: "2024-06-01T00:00:00.000Z",
  periodEndDateWithTimeStamp: "2024-06-30T23:59:59.000Z",
  targetAchievedDateTime: "2024-06-10T13:56:27.000+0000",
  currentPeriod: true,
  milestones: null,
};
const streak = {
  userStreakId: 380,
  streakId: 191,
  streakName: "test3_1",
  status: "ACHIEVED",
  currentCount: 2,
  totalTargetCountOfSequence: 2,
  streakAchievedUserTargetId: 1248310,
  streakAchievedDateTime: "2024-06-10T13:57:58.000+0000",
};

// https://docs.capillarytech.com/reference/getusertargetgroupdetails ends with two loose fragments.
test("the loose streak test3_1 and its cycle: achieved 2 of 2, 1,000 of 100 in a closed cycle", () => {
  const group = { id: 1, name: "test", targets: [cycle], streaks: [streak], trackingType: "STREAKS" };
  const facts = mapTargets({ userId: 5, targetGroups: [group] }, 5, testReader().reader);
  const { goals, streaks } = toGoals(facts ?? { goals: [], streaks: [] }, now, { audience: "member" });
  expect(streaks).toEqual([
    {
      id: 380,
      groupId: 1,
      name: "test3_1",
      status: "achieved",
      count: 2,
      of: 2,
      achievedOn: "2024-06-10T13:57:58Z",
      nextStartsOn: null,
    },
  ]);
  expect(goals[0]).toMatchObject({
    done: 1000,
    target: 100,
    achieved: true,
    achievedOn: "2024-06-10T13:56:27Z",
    cycle: { current: true, state: "closed" },
  });
});

describe.runIf(existsSync(folder))("customers of the targetGroups document", () => {
  test("547528790: 0 of 10 with steps at 3 and 5; the twin for returned bills is not for members", () => {
    const facts = documented(547528790);
    expect(facts?.goals.map(({ returnTwin }) => returnTwin)).toEqual([false, true]);
    const { goals } = toGoals(facts ?? { goals: [], streaks: [] }, now, { audience: "member" });
    expect(goals).toHaveLength(1);
    expect(goals[0]).toMatchObject({
      target: 10,
      done: 0,
      unit: "transactions",
      steps: [
        { at: 3, reached: false, name: "3" },
        { at: 5, reached: false, name: "5" },
      ],
    });
  });

  test("387043873: 900 of 1,000 in a cycle of one day in 2024", () => {
    const { goals } = toGoals(documented(387043873) ?? { goals: [], streaks: [] }, now, {
      audience: "member",
    });
    expect(goals).toMatchObject([
      { done: 900, target: 1000, achieved: false, cycle: { state: "closed", current: true } },
    ]);
  });

  test("387035386: two targets not started, with a window of no length", () => {
    const facts = documented(387035386);
    expect(facts?.goals.map(({ target, done, unit }) => [target, done, unit])).toEqual([
      [1500, 0, "money"],
      [1, 0, "items"],
    ]);
    expect(facts?.goals[0]?.cycle).toMatchObject({
      from: "2024-07-01T20:15:57Z",
      to: "2024-07-01T20:15:57Z",
    });
  });
});
