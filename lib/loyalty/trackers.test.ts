import { describe, expect, test } from "vitest";
import { now, tierFacts, trackerFacts, way } from "@/lib/loyalty/test-facts";
import { listedTrackers, toTracker, trackerTargets } from "@/lib/loyalty/trackers";

const named = (name: string, condition: string | null) => ({
  name,
  case: condition,
  type: "BILL_AMOUNT",
  mode: "MOVING_WINDOW",
  period: "730 DAYS",
});

describe("targets", () => {
  const tier = tierFacts({
    reach: [
      way({ basis: "TRACKER_VALUE_BASED", target: 5000, tracker: named("spend, ALL stores ", "Case1") }),
    ],
    keep: { confirmed: false, by: null, ways: [way({ target: 900, tracker: named("Visits", null) })] },
  });
  const targets = trackerTargets(
    [{ tier }, { tier: null }],
    [
      { match: "77", target: 12 },
      { match: "Spend, all stores", target: 1 },
    ],
  );
  const target = (over: Parameters<typeof trackerFacts>[0]) =>
    toTracker(trackerFacts(over), { now, targets }).target;

  test("a strategy that names tracker and condition gives the threshold, before the operator's file", () => {
    expect(target({})).toBe(5000);
  });

  test("another condition of that tracker falls to the operator's", () => {
    expect(target({ condition: "Case2" })).toBe(1);
  });

  test("a strategy without a condition fits all; the operator may name an id", () => {
    expect(target({ name: "visits", condition: "any" })).toBe(900);
    expect(target({ name: "Other", id: 77 })).toBe(12);
  });

  test("without a known threshold there is no bar", () => {
    expect(target({ name: "Other" })).toBeNull();
    expect(trackerTargets(null, [{ match: "x", target: null }])).toEqual([]);
  });
});

test("windows are told by the clock, inverted ones in a word of their own", () => {
  const state = (from: string, to: string) =>
    toTracker(trackerFacts({ from, to }), { now, targets: [] }).window.state;
  expect(state("2026-01-01", "2026-12-31")).toBe("open");
  expect(state("2023-01-01", "2023-02-01")).toBe("closed");
  expect(state("2024-10-07T00:00:00Z", "2023-02-25T23:59:59Z")).toBe("inverted");
});

test("members see the operator's list, by name or id in any case", () => {
  const all = [trackerFacts(), trackerFacts({ id: 12, name: "Abnormal spend" })];
  expect(listedTrackers(all, [{ match: "SPEND, ALL STORES" }]).map(({ id }) => id)).toEqual([11]);
  expect(listedTrackers(all, [{ match: "12" }]).map(({ id }) => id)).toEqual([12]);
  expect(listedTrackers(all, [])).toEqual([]);
});
