import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { byIdentifier, details, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(async () => {
  for (const name of ["faults", "config", "calls"]) await sandbox.control("DELETE", name);
  await sandbox.control("POST", "latency", { ms: 0 });
});

describe("control", () => {
  it.each([
    ["POST", "faults", undefined, "Send JSON"],
    ["POST", "faults", { endpoint: "everything", fault: "500" }, '"endpoint"'],
    ["POST", "faults", { endpoint: "*", fault: "explode" }, '"fault"'],
    ["POST", "faults", { endpoint: "*", fault: "500", rate: 2 }, '"rate"'],
    ["POST", "faults", { endpoint: "*", fault: "500", rate: "1" }, '"rate"'],
    ["POST", "faults", { endpoint: "*", fault: "500", forMs: 0 }, '"forMs"'],
    ["POST", "faults", { endpoint: "*", fault: "slow", ms: -1 }, '"ms"'],
    ["POST", "faults", { endpoint: "*", fault: "redirect", location: 1 }, '"location"'],
    ["POST", "faults", { endpoint: "*", fault: "500", color: "red" }, '"color"'],
    ["POST", "latency", { ms: "fast" }, '"ms"'],
    ["POST", "latency", { ms: -1 }, '"ms"'],
    ["POST", "config", { gapAddOn: "no" }, '"gapAddOn"'],
    ["POST", "config", { forbidden: ["coffee"] }, '"forbidden"'],
    ["POST", "config", { tokenTtlSeconds: 0 }, '"tokenTtlSeconds"'],
    ["POST", "config", { magic: true }, '"magic"'],
    ["GET", "outbox?to=", undefined, '"to"'],
    ["GET", "people?synthetic=many", undefined, '"synthetic"'],
  ])("%s %s %j is refused and says what is wrong", async (method, name, body, says) => {
    const answer = await sandbox.control(method, name, body);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(says.replaceAll('"', '\\"'));
  });

  it("unknown controls are 404, wrong methods 405", async () => {
    expect((await sandbox.control("GET", "nothing")).status).toBe(404);
    expect((await sandbox.control("DELETE", "people")).status).toBe(405);
  });

  it("lists everybody with the contract's fields", async () => {
    const people = (await sandbox.control("GET", "people")).body as Record<string, unknown>[];
    expect(people.length).toBeGreaterThan(90);
    expect(people[0]).toMatchObject({
      id: 566881933,
      state: "reference-566881933",
      mobile: "1234512345",
      email: "bubalus@example.com",
      externalId: "12341234",
    });
    expect(people[0]?.cards).toHaveLength(5);
    const more = (await sandbox.control("GET", "people?synthetic=3")).body as Record<string, unknown>[];
    expect(more.slice(people.length).map(({ mobile }) => mobile)).toEqual([
      "917000000001",
      "917000000002",
      "917000000003",
    ]);
  });

  it("logs calls by path template, without control calls", async () => {
    await sandbox.ask(details(566881933, "&embed=mlp"));
    await sandbox.ask(byIdentifier("mobile", "1234512345"));
    await sandbox.ask("/v2/nowhere");
    const calls = (await sandbox.control("GET", "calls")).body as Record<string, unknown>[];
    expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /v2/customers/{id}",
      "GET /v2/customers/lookup/customerDetails",
      "GET /v2/nowhere",
    ]);
    expect(calls[0]).toMatchObject({ endpoint: "customer", query: { embed: "mlp" } });
    expect(Date.parse(String(calls[0]?.at))).toBeGreaterThan(0);
    await sandbox.control("DELETE", "calls");
    expect((await sandbox.control("GET", "calls")).body).toEqual([]);
  });

  it("delays Capillary's side, not the controls", async () => {
    await sandbox.control("POST", "latency", { ms: 120 });
    const before = performance.now();
    await sandbox.ask(details(566881933));
    const one = performance.now() - before;
    await sandbox.control("GET", "people");
    expect(one).toBeGreaterThan(110);
    expect(performance.now() - before - one).toBeLessThan(110);
  });

  it("shifts the Date header for clock checks", async () => {
    await sandbox.control("POST", "config", { clockOffsetSeconds: 600 });
    const { headers } = await sandbox.ask(details(566881933));
    const offset = Date.parse(headers.get("date") ?? "") - Date.now();
    expect(Math.abs(offset - 600_000)).toBeLessThan(3_000);
  });

  it("plants canaries at every depth, in staff names, errors and headers", async () => {
    await sandbox.control("POST", "config", { canaries: true });
    const paths = [
      details(566881933, "&embed=mlp&gapToUpgrade=0&slabHistory=true"),
      "/v2/customers/98662653/trackers",
      "/v3/users/566881933/targetGroups",
      "/v2/pointsLedger/getCustomerLedgerInfo?source=INSTORE&identifierName=id&identifierValue=800000040",
      "/v2/customers/566881933/subscriptions",
    ];
    for (const path of paths) {
      const { text, headers } = await sandbox.ask(path);
      expect(text.match(/CANARY-field/g)?.length, path).toBeGreaterThanOrEqual(1);
      expect(headers.get("x-canary")).toBe("CANARY-header");
      expect(text).not.toMatch(/neeraj\.doc|george|naman|sandbox\.till01/);
    }
    const { text } = await sandbox.ask(paths[0] ?? "");
    for (const depth of [
      "profiles.0.identifiers.0",
      "loyaltyProgramDetails.1.upgradeStrategies.0",
      "cardDetails.4.statusInfo",
    ])
      expect(text).toContain(`CANARY-field-reply.${depth}`);
    expect((await sandbox.ask(details(1))).text).toContain("CANARY-staff-reply.errors.0.message");
  });
});
