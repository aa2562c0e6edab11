import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { byIdentifier, details, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control("DELETE", "config"));

type Program = {
  programId: number;
  upgradeStrategies?: {
    customerUpgradeEntityValues: { currentValue: number; gapToUpgrade: number; valueValidUpto: string };
  }[];
  gapToRenewSummary?: { tierExpiryDate: string; renewStrategies: { customerGapToRenewValue: number }[] };
};
type Details = Record<string, unknown> & { loyaltyProgramDetails: Program[] };
const get = async (path: string) => (await sandbox.ask(path)).body as Details;
const stateId = (state: string) =>
  sandbox.world.people.all.find((person) => person.state === state)?.id ??
  expect.fail(`nobody is "${state}"`);

describe("customer details", () => {
  it("holds a part only when it was asked for", async () => {
    const plain = await get(details(566881933));
    for (const name of [
      "loyaltyProgramDetails",
      "pointsSummary",
      "slabHistory",
      "optinStatus",
      "expirySchedules",
    ])
      expect(plain).not.toHaveProperty(name);
    expect(plain.cardDetails).toHaveLength(5);
    expect(await get(details(566881933, "&embed=ignoreCardDetails"))).not.toHaveProperty("cardDetails");
    const all = await get(
      details(
        566881933,
        "&embed=points,mlp,promotionalPoints,expirySchedules,expiredPoints,subscriptions,returnedPoints",
      ),
    );
    for (const name of [
      "pointsSummary",
      "promotionalPoints",
      "expirySchedules",
      "expiredPoints",
      "subscriptionInfo",
    ])
      expect(all).toHaveProperty(name);
    expect(all.pointsSummary).toMatchObject({ loyaltyPoints: 95_827, currentSlab: "Diamond", slabSNo: 8 });
  });

  it("needs embed=mlp for gaps, in any case of letters", async () => {
    expect(await get(details(566881933, "&gapToUpgrade=0"))).not.toHaveProperty("loyaltyProgramDetails");
    for (const embed of ["mlp", "MLP", "Mlp"]) {
      const { loyaltyProgramDetails } = await get(details(566881933, `&embed=${embed}&gapToUpgrade=0`));
      expect(loyaltyProgramDetails[1]?.upgradeStrategies).toHaveLength(1);
    }
    const without = await get(details(566881933, "&embed=mlp"));
    expect(without.loyaltyProgramDetails[1]).not.toHaveProperty("upgradeStrategies");
  });

  it("shows the renewal only when asked for, never in the base tier, with each page's form of date", async () => {
    const query = "&embed=mlp&gapToRenew=0";
    const id = stateId("keep-at-risk");
    const byId = await get(details(id, query));
    expect(byId.loyaltyProgramDetails[0]?.gapToRenewSummary?.tierExpiryDate).toBe("2027-01-01");
    const found = await get(byIdentifier("email", `${id}@example.com`, query));
    expect(found.loyaltyProgramDetails[0]?.gapToRenewSummary?.tierExpiryDate).toBe("2027-01-01T23:59:59Z");
    const base = await get(details(stateId("base-tier"), query));
    expect(base.loyaltyProgramDetails[0]).not.toHaveProperty("gapToRenewSummary");
  });

  it("lets amounts leave a moving window as days go ahead", async () => {
    const ahead = async (days: number) => {
      const body = await get(details(stateId("tracker-based"), `&embed=mlp&gapToUpgrade=${days}`));
      return body.loyaltyProgramDetails[0]?.upgradeStrategies?.[0]?.customerUpgradeEntityValues;
    };
    expect(await ahead(0)).toEqual({
      currentValue: 9_786,
      gapToUpgrade: 5_214,
      valueValidUpto: "2026-11-25",
    });
    expect(await ahead(4)).toMatchObject({ currentValue: 9_786 });
    expect(await ahead(5)).toMatchObject({ currentValue: 7_386, gapToUpgrade: 7_614 });
    expect(await ahead(30)).toMatchObject({ currentValue: 5_586, gapToUpgrade: 9_414 });
    expect(await ahead(365)).toMatchObject({ currentValue: 0, gapToUpgrade: 15_000 });
  });

  it("answers listed days only where the cluster is so, and never a negative one", async () => {
    const query = (days: string) => details(stateId("tracker-based"), `&embed=mlp&gapToUpgrade=${days}`);
    await sandbox.control("POST", "config", { lookAhead: "listed" });
    for (const days of ["0", "1", "30"]) expect((await sandbox.ask(query(days))).status).toBe(200);
    for (const days of ["2", "31", "-1", "x"])
      expect(await sandbox.ask(query(days))).toMatchObject({ status: 400, text: "" });
  });

  it("leaves gaps out where the cluster has no gap add-on", async () => {
    await sandbox.control("POST", "config", { gapAddOn: false });
    const body = await get(details(stateId("keep-at-risk"), "&embed=mlp&gapToUpgrade=0&gapToRenew=0"));
    expect(body.loyaltyProgramDetails[0]).not.toHaveProperty("upgradeStrategies");
    expect(body.loyaltyProgramDetails[0]).not.toHaveProperty("gapToRenewSummary");
  });

  it("answers bad requests by id with 400 and an empty body", async () => {
    for (const path of [
      "/v2/customers/abc?source=INSTORE",
      "/v2/customers/566881933",
      "/v2/customers/0?source=INSTORE",
    ])
      expect(await sandbox.ask(path)).toMatchObject({ status: 400, text: "" });
    expect(await sandbox.ask(details(1))).toMatchObject({ status: 200, body: { errors: [{ code: 8015 }] } });
  });

  it("needs an account for every source but INSTORE", async () => {
    const at = (query: string) => sandbox.ask(`/v2/customers/${stateId("other-source")}?source=${query}`);
    expect((await at("WECHAT")).body).toMatchObject({ errors: [{ code: 8045 }] });
    expect((await at("WECHAT&accountId=sandbox-wechat")).body).toHaveProperty("id");
    expect((await at("WECHAT&accountId=another")).body).toMatchObject({ errors: [{ code: 8065 }] });
    expect((await at("SPACE")).body).toMatchObject({ errors: [{ code: 8003 }] });
  });

  it("tells merged and erased accounts inside HTTP 200", async () => {
    const merged = await sandbox.ask(details(stateId("merged")));
    expect(merged).toMatchObject({
      status: 200,
      body: { id: stateId("merge-survivor"), warnings: [{ status: false, code: 8069 }] },
    });
    const elsewhere = await sandbox.ask(details(stateId("merged-elsewhere")));
    expect(elsewhere).toMatchObject({ status: 200, body: { errors: [{ code: 8069 }] } });
    const erased = await sandbox.ask(details(stateId("erased")));
    expect(erased.body).toEqual({
      errors: [{ status: false, code: 8109, message: "Customer is deleted after PII delete request" }],
      warnings: [],
    });
  });

  it("serves flags by id only, and alternate currencies and status by look-up only", async () => {
    const flags =
      "&slabHistory=true&optinStatus=true&ndncStatus=true&tierUpgradeCriteria=true&membershipRetentionCriteria=true";
    const byId = await get(details(565261498, flags));
    expect(byId).toMatchObject({
      optinStatus: "NONE",
      ndncStatus: "NONE",
      tierUpgradeCriteria: { purchaseValue: 5_999 },
    });
    expect(byId.slabHistory).toHaveLength(2);
    expect(await get(byIdentifier("mobile", "19986542387", flags))).not.toHaveProperty("slabHistory");
    const query = "&embed=alternateCurrencies,customerStatus";
    const id = stateId("alternate-currencies");
    expect(await get(details(id, query))).not.toHaveProperty("alternateCurrencyDetails");
    const found = await get(byIdentifier("email", `${id}@example.com`, query));
    expect(found.alternateCurrencyDetails).toHaveLength(2);
    expect(found.customerStatus).toEqual({ status: "ACTIVE", label: "Active" });
    expect(await get(details(id, "&includedFraudDetails=true"))).toHaveProperty(
      "fraudDetails.status",
      "NONE",
    );
  });

  it("masks names and contacts where the cluster masks", async () => {
    await sandbox.control("POST", "config", { masking: true });
    const { text } = await sandbox.ask(details(566881933));
    for (const secret of ["Bubalus", "1234512345", "bubalus@"]) expect(text).not.toContain(secret);
    expect(text).toContain("*****");
  });

  it("answers in the server's zone where the cluster is in India", async () => {
    await sandbox.control("POST", "config", { serverZone: "Asia/Kolkata" });
    expect(await get(details(566881933))).toHaveProperty(
      "profiles[0].autoUpdateTime",
      "2026-01-14T14:18:38+05:30",
    );
  });
});
