import { describe, expect, test } from "vitest";
import { mapTargets } from "@/lib/capillary/map-targets";
import { targetsBody } from "@/lib/capillary/test-goal-bodies";
import { testReader } from "@/lib/capillary/test-reader";

const { data } = targetsBody;
const [group, streakGroup] = data.targetGroups;
const me = data.userId;

function read(over: { target?: Record<string, unknown>; group?: Record<string, unknown> } = {}) {
  const { reader, shapes } = testReader({ endpoint: "targets" });
  const target = { ...group?.targets[0], ...over.target };
  const targetGroups = [{ ...group, targets: [target], ...over.group }];
  return { targets: mapTargets({ ...data, targetGroups }, me, reader), shapes };
}
const goal = (target: Record<string, unknown>, groupOver = {}) =>
  read({ target, group: groupOver }).targets?.goals[0];

// https://docs.capillarytech.com/reference/getusertargetgroupdetails
describe("goals", () => {
  test("one per target and period, steps in order", () => {
    const { targets, shapes } = read();
    expect(shapes).toEqual([]);
    expect(targets?.goals).toEqual([
      {
        id: "30015:2996",
        groupId: 2750,
        programId: null,
        name: "Autumn",
        kind: "milestone",
        unit: "money",
        unitName: null,
        event: "TransactionAdd",
        target: 10_001,
        done: 3002,
        achieved: false,
        achievedOn: null,
        enrolled: true,
        cycle: { label: "Cycle_1", from: "2026-11-11T00:00:00Z", to: "2026-12-10T23:59:59Z", current: true },
        steps: [
          { at: 2503, reached: true, name: "First" },
          { at: 5005, reached: false, name: "Second" },
        ],
        limit: false,
        returnTwin: false,
        tracking: "default",
      },
    ]);
  });

  test("a null targetId is a target not started, not a broken row", () => {
    expect(goal({ targetId: null, targetAchievedValue: 0 })).toMatchObject({ done: 0, enrolled: true });
  });

  test("an empty name takes the group's", () => {
    expect(goal({ targetName: "" })?.name).toBe("Autumn group");
  });

  test("the ISO twin comes first, then the time stamp, then the bare day", () => {
    expect(goal({ periodEndDateWithTimeStampISO: "2026-12-10T23:59:59+05:30" })?.cycle.to).toBe(
      "2026-12-10T23:59:59+05:30",
    );
    expect(goal({ periodEndDateWithTimeStamp: undefined })?.cycle.to).toBe("2026-12-10");
  });

  test.each([
    ["COUNT", "TRANSACTION", "transactions"],
    ["COUNT", "LINEITEM", "items"],
    ["COUNT", "EVENT", "value"],
    ["QUANTITY", "TRANSACTION", "items"],
    ["VISIT", "TRANSACTION", "visits"],
    ["GROSS_SALES", "TRANSACTION", "money"],
    ["REGULAR_POINTS", "POINTS", "points"],
    ["ALL_POINTS", "REWARDS", "points"],
    ["SUM", "ALTERNATE_CURRENCIES", "currency"],
    ["EVENT_ATTRIBUTE", "EVENT", "value"],
    ["EXTENDED_FIELD", "TRANSACTION", "value"],
    ["NEW_KIND", "NEW", "value"],
  ])("%s of %s counts %s", (targetType, targetEntity, unit) => {
    expect(goal({ targetType, targetEntity })?.unit).toBe(unit);
  });

  test("CAPPING groups are earn limits", () => {
    expect(goal({}, { trackingType: "CAPPING" })?.limit).toBe(true);
  });

  test("twins that count returned bills are marked", () => {
    expect(goal({ eventName: "ReturnBill" })?.returnTwin).toBe(true);
    expect(goal({ targetName: "Autumn_ReturnBill" })?.returnTwin).toBe(true);
  });

  test("an unenrolled target says so", () => {
    expect(goal({ unEnrolled: true })?.enrolled).toBe(false);
    expect(goal({ unEnrolled: undefined })?.enrolled).toBe(true);
  });

  test("steps without a flag follow the value; unreadable steps cost only themselves", () => {
    const milestones = [{ triggerValue: 3000 }, { triggerValue: 3003 }];
    expect(goal({ milestones })?.steps.map(({ reached }) => reached)).toEqual([true, false]);
    expect(goal({ milestones: "none" })?.steps).toEqual([]);
    expect(goal({ milestones: null })?.steps).toEqual([]);
  });
});

describe("streaks", () => {
  test("hang on the group", () => {
    const targets = mapTargets(data, me, testReader().reader);
    expect(targets?.streaks).toEqual([
      {
        id: 380,
        groupId: 851,
        name: "Weekly_1",
        said: "achieved",
        count: 22,
        of: 23,
        achievedOn: "2026-06-10T13:57:58Z",
      },
    ]);
    expect(targets?.goals[1]).toMatchObject({
      kind: "streak-cycle",
      tracking: "streaks",
      achieved: true,
      done: 7,
    });
  });

  test("are found where the table puts them, too", () => {
    const milestones = [{ triggerValue: 5, streaks: streakGroup?.streaks }];
    expect(read({ target: { milestones }, group: { streaks: undefined } }).targets?.streaks).toHaveLength(1);
  });

  test("a status nobody documents is unknown", () => {
    const streaks = [{ ...streakGroup?.streaks?.[0], status: "PAUSED" }];
    expect(read({ group: { streaks } }).targets?.streaks[0]?.said).toBe("unknown");
  });
});

describe("not whole is not shown", () => {
  test.each(["periodId", "targetRuleId", "targetValue", "targetAchievedValue"])(
    "a target without %s",
    (name) => {
      const { targets, shapes } = read({ target: { [name]: undefined } });
      expect(targets).toBeNull();
      expect(shapes).toContain("targets:targets[]:unreadable-row");
    },
  );

  test("no list of groups, or another member's answer", () => {
    const { reader } = testReader();
    expect(mapTargets({ userId: me }, me, reader)).toBeNull();
    expect(mapTargets({ ...data, userId: 5 }, me, reader)).toBeNull();
    expect(mapTargets({ userId: me, targetGroups: [] }, me, reader)).toEqual({ goals: [], streaks: [] });
  });

  test("the customer block beside the groups stays behind", () => {
    expect(JSON.stringify(mapTargets(data, me, testReader().reader))).not.toContain("Rana");
  });
});
