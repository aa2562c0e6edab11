import { describe, expect, test } from "vitest";
import { mapRenewal, mapUpgradeWays } from "@/lib/capillary/map-strategies";
import { renewalBody, strategyBody, trackerStrategyBody } from "@/lib/capillary/test-customer-bodies";
import { testReader } from "@/lib/capillary/test-reader";

const tracker = {
  name: "Half-year spend",
  case: "Case1",
  type: "BILL_AMOUNT",
  mode: "MOVING_WINDOW",
  period: "180 DAYS",
};

// https://docs.capillarytech.com/reference/get-customer-details
describe("ways to the next tier", () => {
  test("points strategy of v2", () => {
    const { reader, shapes } = testReader();
    expect(mapUpgradeWays([strategyBody], reader)).toEqual([
      {
        basis: "CURRENT_POINTS",
        unit: "points",
        unitName: null,
        target: 10_000,
        done: 7001.5,
        gap: 2998.5,
        validUntil: "2026-12-31",
        endless: false,
        tracker: null,
      },
    ]);
    expect(shapes).toEqual([]);
  });

  test("a tracker strategy counts what its tracker counts; a century ahead is no end", () => {
    const [way] = mapUpgradeWays([trackerStrategyBody], testReader().reader) ?? [];
    expect(way).toMatchObject({ unit: "money", tracker, validUntil: null, endless: true });
  });

  test("the table writes upgrade_based_on, payloads upgradeBasedOn: both are read", () => {
    const { upgradeBasedOn, ...rest } = strategyBody;
    const [way] = mapUpgradeWays([{ ...rest, upgrade_based_on: upgradeBasedOn }], testReader().reader) ?? [];
    expect(way).toMatchObject({ basis: "CURRENT_POINTS", gap: 2998.5 });
  });

  test("trackerEntityIdentifiers as the object of one field list and the array of the other", () => {
    const listed = {
      ...trackerStrategyBody,
      trackerEntityIdentifiers: [trackerStrategyBody.trackerEntityIdentifiers],
    };
    expect(mapUpgradeWays([listed], testReader().reader)?.[0]?.tracker).toEqual(tracker);
  });

  // https://docs.capillarytech.com/reference/get-customer-details-v1
  test("v1.1: snake_case, all strings, a misspelt key", () => {
    const body = {
      upgrade_strategy: [
        {
          upgrade_based_on: "TRACKER_VALUE_BASED",
          upgrade_entity_identifers: {
            tracker_name: "T",
            tracker_type: "CUSTOMER_VISITS",
            tracker_case_name: "C",
          },
          upgrade_threshold: "25",
          customer_upgrade_entity_values: {
            current_value: "9",
            gap_to_upgrade: "16",
            value_valid_upto: "2027-05-06",
          },
        },
      ],
    };
    expect(mapUpgradeWays(body, testReader().reader)?.[0]).toMatchObject({
      unit: "visits",
      target: 25,
      done: 9,
      gap: 16,
      validUntil: "2027-05-06",
      tracker: { name: "T", case: "C", period: null },
    });
  });

  test("none is none, missing is unknown", () => {
    expect(mapUpgradeWays([], testReader().reader)).toEqual([]);
    expect(mapUpgradeWays(undefined, testReader().reader)).toBeNull();
  });

  test("a strategy nobody documents is a bare value, not a crash", () => {
    expect(
      mapUpgradeWays([{ ...strategyBody, upgradeBasedOn: "MOON_PHASE" }], testReader().reader)?.[0]?.unit,
    ).toBe("value");
  });

  test("one unreadable strategy makes the list unknown: a shorter list would promise too much", () => {
    const { reader, shapes } = testReader();
    expect(mapUpgradeWays([strategyBody, { upgradeThreshold: 5 }], reader)).toBeNull();
    expect(shapes).toContain("customer:upgradeStrategies[]:unreadable-row");
  });

  test.each([
    [{ currentValue: 10_001, gapToUpgrade: -1 }, 0],
    [{ currentValue: 5, gapToUpgrade: -1 }, null],
    [{ currentValue: 5, gapToUpgrade: 1e18 }, null],
    [{ currentValue: 5 }, null],
  ])("a gap that makes no sense is not shown: %j", (values, gap) => {
    const body = { ...strategyBody, customerUpgradeEntityValues: values };
    expect(mapUpgradeWays([body], testReader().reader)?.[0]?.gap).toBe(gap);
  });
});

describe("what keeps the tier", () => {
  const visits = { basis: "VISITS", unit: "visits", target: 51, done: 19, gap: 32, tracker: null };

  test("gapToRenewSummary", () => {
    expect(mapRenewal(renewalBody, testReader().reader)).toMatchObject({
      confirmed: false,
      by: "2026-12-30",
      ways: [visits],
    });
  });

  test("the look-up page's date-time, and the table's array around the summary", () => {
    const body = [{ ...renewalBody, tierExpiryDate: "2026-12-30T23:59:59+05:30" }];
    expect(mapRenewal(body, testReader().reader)).toMatchObject({
      by: "2026-12-30T23:59:59+05:30",
      ways: [visits],
    });
  });

  test("v1.1: words for truth, empty identifiers, three strategies", () => {
    const strategy = (basis: string) => ({
      renew_based_on: basis,
      renew_entity_identifiers: {},
      renew_threshold: "100",
      customer_renew_entity_value: "1",
      customer_gap_to_renew_value: "99",
    });
    const keep = mapRenewal(
      {
        tier_expiry_date: "2027-09-03",
        renew_confirmed: "true",
        renew_strategy: ["VISITS", "PURCHASE", "POINTS"].map(strategy),
      },
      testReader().reader,
    );
    expect(keep?.confirmed).toBe(true);
    expect(keep?.ways.map(({ unit, gap, tracker: named }) => [unit, gap, named])).toEqual([
      ["visits", 99, null],
      ["money", 99, null],
      ["points", 99, null],
    ]);
  });

  test("a tier for ever has no day by which to keep it", () => {
    const keep = mapRenewal({ ...renewalBody, tierExpiryDate: "2125-11-19" }, testReader().reader);
    expect(keep).toMatchObject({ by: null, ways: [{ endless: true }] });
  });

  test("an empty list of strategies is normal; base tiers have no block at all", () => {
    expect(mapRenewal({ ...renewalBody, renewStrategies: [] }, testReader().reader)?.ways).toEqual([]);
    expect(mapRenewal(undefined, testReader().reader)).toBeNull();
  });

  test("a confirmation that cannot be read is not a confirmation", () => {
    expect(mapRenewal({ ...renewalBody, renewConfirmed: "perhaps" }, testReader().reader)?.confirmed).toBe(
      false,
    );
  });
});

test("keys of the prototype do not travel", () => {
  const body = JSON.parse('[{"upgradeBasedOn":"VISITS","__proto__":{"polluted":true}}]');
  expect(mapUpgradeWays(body, testReader().reader)).toHaveLength(1);
  expect({}).not.toHaveProperty("polluted");
});
