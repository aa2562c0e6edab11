import { describe, expect, test } from "vitest";
import { mapTargets } from "@/lib/capillary/map-targets";
import { mapTrackers } from "@/lib/capillary/map-trackers";
import { readFailureCodes } from "@/lib/capillary/read-codes";
import { answeredAt as now, testReader } from "@/lib/capillary/test-reader";
import { haveSamples, openSamples } from "@/lib/capillary/test-samples";
import { toGoals } from "@/lib/loyalty/goals";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toTracker } from "@/lib/loyalty/trackers";

// Published payloads that nobody on this project wrote; the figures below were read off them by hand.
const samples = openSamples("goals");

function sample(name: string): Record<string, unknown> {
  return JSON.parse(samples.text(name)) as Record<string, unknown>;
}

describe.runIf(haveSamples)("published trackers", () => {
  const name = "customer-v2.get-v2-customers-customerid-trackers";

  test("98662653: 97 rows, 88 ids, 97 pairs, four inverted windows, six values that are not 0", () => {
    const { reader, shapes } = testReader();
    const facts = mapTrackers(sample(name).data, reader) ?? [];
    const trackers = facts.map((each) => toTracker(each, { now, targets: [] }));
    expect(shapes).toEqual([]);
    expect(trackers).toHaveLength(97);
    expect(new Set(trackers.map(({ id }) => id)).size).toBe(88);
    expect(new Set(trackers.map(({ id, conditionId }) => `${id}:${conditionId}`)).size).toBe(97);
    expect(trackers.filter(({ window }) => window.state === "inverted").map((each) => each.name)).toEqual([
      "Points_Tracker_test",
      "Test_trackers_1",
      "Abnormal spend - Maximum Limit of $50,000",
      "Abnormal spend - 50000$",
    ]);
    const values = trackers.map(({ value }) => value).filter((value) => value !== 0);
    expect(values.sort((a, b) => a - b)).toEqual([2100, 2100, 2400, 2400, 2400, 12_900]);
    expect(new Set(trackers.map(({ type }) => type)).size).toBe(11);
    expect(trackers.filter(({ unit }) => unit === "money")).toHaveLength(50);
  });

  test("an unknown customer is an error inside the list envelope, not an empty list", () => {
    const body = sample(`${name}.2`);
    expect(readFailureCodes(body)).toEqual([8015]);
    expect(mapTrackers(body.data, testReader().reader)).toBeNull();
  });
});

describe.runIf(haveSamples)("published target groups", () => {
  const targetsOf = (end: string, customerId: number) => {
    const facts = mapTargets(
      sample(`targets.getusertargetgroupdetails${end}`).data,
      customerId,
      testReader().reader,
    );
    return { facts, ...toGoals(facts ?? { goals: [], streaks: [] }, now, { audience: "member" }) };
  };

  test("566881933: JUSTIN 3,000 of 10,000, called current, ended on 10 December 2025, offered nowhere", () => {
    const { goals, streaks } = targetsOf("", 566881933);
    expect(goals).toMatchObject([
      {
        id: "30015:2996",
        name: "JUSTIN",
        unit: "money",
        target: 10_000,
        done: 3000,
        achieved: false,
        cycle: { from: "2025-11-11T00:00:00Z", to: "2025-12-10T23:59:59Z", current: true, state: "closed" },
      },
    ]);
    expect(nextGoals([], goals, streaks, { now, programId: null })).toEqual([]);
  });

  test("64035151: JP&A 7 of 2 and 8 of 2, two achieved cycles", () => {
    const { goals } = targetsOf(".2", 64035151);
    expect(
      goals.map(({ name, done, target, achieved, unit, kind }) => [name, done, target, achieved, unit, kind]),
    ).toEqual([
      ["JP&A", 8, 2, true, "transactions", "streak-cycle"],
      ["JP&A", 7, 2, true, "transactions", "streak-cycle"],
    ]);
  });

  test("six groups: an earn limit is kept from members, streaks are as Capillary says", () => {
    const { facts, goals, streaks, limits } = targetsOf(".with-streak-detail", 64035151);
    expect(facts?.goals.filter(({ limit }) => limit)).toHaveLength(12);
    expect(limits).toEqual([]);
    expect(goals).toHaveLength(8);
    expect(goals.some(({ name }) => name === "sdcs")).toBe(false);
    expect(streaks.map(({ name, status, count, of }) => [name, status, count, of])).toEqual([
      ["JP&A11", "achieved", 2, 2],
      ["Drink a coffee everyday_1", "in-progress", 2, 5],
      ["Post a picture everyday_1", "in-progress", 2, 10],
    ]);
    expect(nextGoals([], goals, streaks, { now, programId: null })).toEqual([]);
  });
});

test.skipIf(!haveSamples)("the tracker and target readers were given every payload of theirs", () => {
  expect(samples.unread()).toEqual([]);
  console.info(`samples: ${samples.count()} read by the tracker and target readers, 0 skipped`);
});
