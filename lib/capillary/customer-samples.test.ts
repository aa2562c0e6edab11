import { describe, expect, test } from "vitest";
import { customerQuestion } from "@/lib/capillary/customer-query";
import { mapCustomer } from "@/lib/capillary/map-customer";
import { mapSubscriptionInfo } from "@/lib/capillary/map-embeds";
import { mapPrograms } from "@/lib/capillary/map-program";
import { mapRenewal, mapUpgradeWays } from "@/lib/capillary/map-strategies";
import { answeredAt as now, testReader } from "@/lib/capillary/test-reader";
import { haveSamples, openSamples } from "@/lib/capillary/test-samples";
import { nextGoals } from "@/lib/loyalty/next-goals";
import { toProgram } from "@/lib/loyalty/program";

// Published payloads that nobody on this project wrote; the figures below were read off them by hand.
const samples = openSamples("customers");
type Json = Record<string, unknown>;

function sample(name: string): Json {
  return JSON.parse(samples.text(name)) as Json;
}
const asked = customerQuestion({ source: "INSTORE", accountId: null }, "staff", 0).asked;
function customerOf(name: string) {
  const body = sample(name);
  const customerId = Number(body.id);
  return mapCustomer(body, { source: "INSTORE", asked, customerId }, testReader().reader);
}

describe.runIf(haveSamples)("published customers", () => {
  test("566881933, by look-up: Diamond, highest tier, and an equation that adds up", () => {
    const facts = customerOf("customer-lookup.get-customer-details");
    expect(facts).toMatchObject({
      customerId: 566881933,
      identity: {
        firstName: "Bubalus",
        lastName: "bubalis",
        lifetimePurchases: 221_350,
        registeredOn: "2025-09-23T12:31:51Z",
        registeredAt: null,
      },
    });
    const programs = facts?.programs?.map((each) => toProgram(each, { now, currency: null })) ?? [];
    expect(programs[0]).toMatchObject({
      programId: 973,
      title: "DocDemoDefaultProgram",
      enrolled: true,
      points: {
        spendable: 95_827,
        lifetime: 304_600,
        redeemed: 35_474,
        ended: 173_299,
        returned: 0,
        adjusted: 0,
        otherChanges: 0,
        arriving: 0,
        worth: { amount: 95_827, currency: null },
      },
      tier: { name: "Diamond", rank: 8, state: "top", next: null, ends: "never", endsOn: null, reach: [] },
    });
    expect(programs[0]?.partners.map(({ name, type, state, tier }) => [name, type, state, tier])).toEqual([
      ["jotest4", "external", "ended", "2"],
      ["jotest08", "supplementary", "running", null],
    ]);
  });

  test("566881933 in DocTransferPoints: Coral, 3,000 points more to Opal, nothing earned yet", () => {
    const facts = customerOf("customer-lookup.get-customer-details");
    const programs = facts?.programs?.map((each) => toProgram(each, { now, currency: null })) ?? [];
    expect(programs[1]).toMatchObject({
      programId: 983,
      enrolled: false,
      points: { spendable: 0 },
      tier: {
        name: "Coral",
        rank: 2,
        state: "climbing",
        ends: "never",
        next: { name: "Opal", rank: 3 },
        keep: null,
      },
    });
    expect(nextGoals(programs, [], [], { now, programId: 983 })).toMatchObject([
      {
        kind: "upgrade",
        to: "Opal",
        way: { basis: "CURRENT_POINTS", gap: 3000, target: 3000, done: 0, endless: true },
      },
    ]);
    expect(nextGoals(programs, [], [], { now, programId: 973 })).toEqual([]);
  });

  test("566881933, by id: five active cards, no programme part, which is then unavailable", () => {
    const facts = customerOf("customer-v2.get-customer-details-v2");
    expect(facts?.programs).toBeNull();
    expect(facts?.cards?.map(({ number, status, expiresOn }) => [number, status, expiresOn])).toEqual([
      ["mtest00000000067003", "active", "2028-06-01T00:00:00Z"],
      ["mtest00000000107003", "active", "2028-06-19T00:00:00Z"],
      ["mtest00000000087003", "active", "2028-06-19T00:00:00Z"],
      ["mtest00000000077003", "active", "2028-06-19T00:00:00Z"],
      ["DS034812BA", "active", "2028-08-16T00:00:00Z"],
    ]);
    expect(facts?.cards?.[0]?.allFields).toEqual([
      { name: "custom_card_name", value: "TOM" },
      { name: "vehicle_number", value: "KA01B2020" },
      { name: "vehicle_type", value: "Bike" },
    ]);
    expect(facts?.cards?.[4]).toMatchObject({
      externalId: "CardExternal2",
      series: { id: "214", code: "CardSeries14" },
    });
  });

  test("565261498: both tier changes, newest first, and criteria without progress", () => {
    const facts = customerOf("customer-v2.get-customer-details-v2.2");
    expect(
      facts?.history?.map(({ from, to, kind, on, store, programId }) => [
        from,
        to,
        kind,
        on,
        store,
        programId,
      ]),
    ).toEqual([
      ["Coral", "Garnet", "upgrade", "2026-01-13T14:41:26Z", "DocStore", 983],
      ["Topaz", "Coral", "upgrade", "2025-03-26T08:26:55Z", "DocStore", 983],
    ]);
    expect(facts).toMatchObject({
      criteria: {
        upgrade: { basis: "CURRENT_POINTS", unit: "points", value: 5999 },
        retention: { minPurchases: null, minVisits: null, hasDowngrade: true },
      },
      cards: [],
      identity: { optIn: "none", doNotCall: "none", lifetimePurchases: 10_200 },
    });
  });

  test("embeds: points summary and eight subscriptions", () => {
    const { pointsSummary } = sample("customer-v2.fetch-customer-details-by-user-id.when-embed-points");
    const [program] = mapPrograms([{ ...(pointsSummary as Json), programId: 1 }], testReader().reader) ?? [];
    expect(program).toMatchObject({
      points: { spendable: 0, lifetime: 0, arriving: null },
      tier: { name: "Platinum", rank: 3, top: true, ends: "never" },
    });
    const { subscriptionInfo } = sample(
      "customer-v2.fetch-customer-details-by-user-id.when-embed-subscriptions",
    );
    const list = mapSubscriptionInfo(subscriptionInfo, testReader().reader);
    expect(list).toHaveLength(8);
    expect(list?.every(({ subscribed }) => subscribed)).toBe(true);
  });

  test("loyalty details: Bronze with 8,500, and Topaz with nothing earned", () => {
    const programs = mapPrograms(sample("customer-v2.get-loyalty-details-1").data, testReader().reader);
    expect(programs).toMatchObject([
      {
        programId: 973,
        enrolled: true,
        points: { spendable: 8500, lifetime: 8500 },
        tier: { name: "Bronze", next: { name: "Silver", rank: 2 } },
      },
      {
        programId: 983,
        enrolled: false,
        points: { spendable: 0 },
        tier: { name: "Topaz", next: { name: "Coral", rank: 2 } },
      },
    ]);
  });

  test("tier light: the same reader, the call's own names; a time without zone is server time", () => {
    const { programTiers } = sample("customer-v2.get-customer-tier-light-api.sample-response");
    const rows = (programTiers as Json[]).map((row) => ({
      programId: row.programId,
      currentSlab: row.currentTierName,
      slabSNo: row.currentTierSerialNumber,
      slabExpiryDate: row.tierExpiryDate,
      nextSlab: row.nextTierName,
      nextSlabSerialNumber: row.nextTierSerialNumber,
    }));
    const programs = mapPrograms(rows, testReader({ serverZone: "Asia/Kolkata" }).reader);
    expect(programs?.[0]).toMatchObject({
      programId: 1933,
      points: null,
      tier: { name: "C", rank: 3, top: true, ends: "on", endsOn: "2022-05-02T23:59:59+05:30" },
    });
  });
});

describe.runIf(haveSamples)("published gaps, one strategy reader", () => {
  test("v1.1 upgrade by a tracker of 730 days", () => {
    const { gap_to_upgrade } = sample(
      "customer-v11.get-customer-details-v1.http-200-sample-response-for-gap-t",
    );
    expect(mapUpgradeWays(gap_to_upgrade, testReader().reader)).toEqual([
      {
        basis: "TRACKER_VALUE_BASED",
        unit: "money",
        unitName: null,
        target: 25_000,
        done: 9786,
        gap: 15_214,
        validUntil: "2022-05-06",
        endless: false,
        tracker: {
          name: "2 Years Upgrade Tracker",
          case: "730Days_Case",
          type: "BILL_AMOUNT",
          mode: "MOVING_WINDOW",
          period: "730 DAYS",
        },
      },
    ]);
  });

  test("v1.1 renewal by visits, purchases and points", () => {
    const { gap_to_renew } = sample(
      "customer-v11.get-customer-details-v1.http-200-sample-response-snippet-o",
    );
    const keep = mapRenewal(gap_to_renew, testReader().reader);
    expect(keep).toMatchObject({ confirmed: false, by: "2020-09-03" });
    expect(keep?.ways.map(({ basis, unit, target, done, gap }) => [basis, unit, target, done, gap])).toEqual([
      ["VISITS", "visits", 56_000, 1, 55_999],
      ["PURCHASE", "money", 30_000, 1200, 28_800],
      ["POINTS", "points", 50_000, 460, 49_540],
    ]);
  });

  test("a user group with gapToUpgrade, gapToRenew and gapToRenewSummary", () => {
    const group = sample("hand.usergroup.user-group-with-gaps");
    const { reader } = testReader();
    expect(mapUpgradeWays(group.gapToUpgrade, reader)).toMatchObject([
      { target: 2000, done: 0, gap: 2000, endless: true },
    ]);
    const none = { confirmed: false, by: null, ways: [] };
    expect(mapRenewal(group.gapToRenew, reader)).toEqual(none);
    const programs = mapPrograms(group.pointsSummaries, reader);
    expect(programs).toMatchObject([
      { tier: { name: "Diamond", top: true, keep: none } },
      {
        points: { spendable: 0, arriving: 4000 },
        tier: { name: "Topaz", next: { name: "Coral" }, keep: null },
      },
    ]);
  });
});

test.skipIf(!haveSamples)("the customer and strategy readers were given every payload of theirs", () => {
  expect(samples.unread()).toEqual([]);
  console.info(`samples: ${samples.count()} read by the customer and strategy readers, 0 skipped`);
});
