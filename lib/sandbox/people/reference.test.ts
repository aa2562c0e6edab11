import { existsSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { byIdentifier, details, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

// The published payloads are not part of this project; where they lie beside it, ours are compared with them.
const folder = new URL("../../../../shared/capillary/samples/", import.meta.url);
const here = existsSync(folder);

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());

/** The published answer with our e-mail where theirs is redacted. */
function published(name: string, email: string): unknown {
  const text = readFileSync(new URL(name, folder), "utf8");
  return JSON.parse(text.replaceAll(/\[email[\s\u00a0]protected\]/g, email));
}
const served = async (path: string) => (await sandbox.ask(path)).body;

describe.skipIf(!here)("what a document publishes is served as published", () => {
  it("566881933 by identifier, with programmes", async () => {
    const sample = published("customer-lookup.get-customer-details.json", "bubalus@example.com");
    expect(
      await served(byIdentifier("mobile", "1234512345", "&embed=MLP&gapToUpgrade=0&gapToRenew=0")),
    ).toEqual(sample);
  });

  it("566881933 by id", async () => {
    expect(await served(details(566881933))).toEqual(
      published("customer-v2.get-customer-details-v2.json", "bubalus@example.com"),
    );
  });

  it("565261498 by id, with its flags", async () => {
    const flags =
      "&ndncStatus=true&optinStatus=true&slabHistory=true&tierUpgradeCriteria=true&membershipRetentionCriteria=true";
    expect(await served(details(565261498, flags))).toEqual(
      published("customer-v2.get-customer-details-v2.2.json", ""),
    );
  });

  it("98662653's trackers, all 97", async () => {
    expect(await served("/v2/customers/98662653/trackers")).toEqual(
      published("customer-v2.get-v2-customers-customerid-trackers.json", ""),
    );
  });

  it.each([
    ["targets.getusertargetgroupdetails.json", 566881933, "bubalus@example.com", false],
    ["targets.getusertargetgroupdetails.2.json", 64035151, "64035151@example.com", true],
  ] as const)("%s: the target groups of %d", async (name, id, email, all) => {
    expect(await served(`/v3/users/${id}/targetGroups?includeInactive=${all}`)).toEqual(
      published(name, email),
    );
  });

  it("the six target groups with streaks, but for names of their authors", async () => {
    const sample = published("targets.getusertargetgroupdetails.with-streak-detail.json", "") as {
      data: { targetGroups: { attribution: unknown }[] };
    };
    const { data } = (await served("/v3/users/800000128/targetGroups?includeInactive=true")) as typeof sample;
    const without = (groups: { attribution: unknown }[]) =>
      groups.map(({ attribution: _, ...group }) => group);
    expect(without(data.targetGroups.slice(0, 6))).toEqual(without(sample.data.targetGroups));
  });
});

describe("what no document publishes for a reference customer is known to be none", () => {
  it.each([
    ["/v2/customers/566881933/trackers", { data: [] }],
    ["/v2/customers/565261498/trackers", { data: [] }],
    ["/v3/users/565261498/targetGroups", { data: { targetGroups: [] } }],
    ["/v2/customers/566881933/pointsExpirySchedule", { expirySchedules: [] }],
    [
      "/v2/customers/566881933/promisedPointsSchedule",
      { promisedPointsScheduleList: [], triggerBasedPointsList: [] },
    ],
    [
      "/v2/pointsLedger/getCustomerLedgerInfo?source=INSTORE&identifierName=id&identifierValue=566881933",
      { ledgerDetails: { totalEntries: 0 }, ledgerEntries: [] },
    ],
    ["/v3/members/566881933/promotions", { promotions: [] }],
    [details(565261498, "&embed=mlp"), { loyaltyProgramDetails: [] }],
    [details(566881933, "&slabHistory=true"), { slabHistory: [] }],
    [details(98662653), { cardDetails: [] }],
  ])("%s", async (path, part) => {
    expect(await served(path)).toMatchObject(part);
  });

  it("both calls give 566881933 the same programme figures", async () => {
    const query = "&embed=mlp&gapToUpgrade=0";
    const programs = async (path: string) =>
      ((await served(path)) as { loyaltyProgramDetails: unknown }).loyaltyProgramDetails;
    const byId = await programs(details(566881933, query));
    expect(byId).toEqual(await programs(byIdentifier("externalId", "12341234", query)));
    expect(byId).toMatchObject([
      { lifetimePoints: 304_600, redeemed: 35_474, expired: 173_299, loyaltyPoints: 95_827, slabSNo: 8 },
      {
        programTitle: "DocTransferPoints",
        loyaltyId: -1,
        currentSlab: "Coral",
        nextSlab: "Opal",
        upgradeStrategies: [{ customerUpgradeEntityValues: { gapToUpgrade: 3_000 } }],
      },
    ]);
  });
});
