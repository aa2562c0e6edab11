import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { byIdentifier, type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control("DELETE", "config"));

const idOf = async (name: string, value: string) => {
  const { body } = await sandbox.ask(byIdentifier(name, value));
  const answer = body as { id?: number; errors?: { code: number }[] };
  return answer.id ?? answer.errors?.[0]?.code;
};

describe("look-up by identifier", () => {
  it.each([
    ["mobile", "1234512345", 566881933],
    ["email", "bubalus@example.com", 566881933],
    ["email", "BUBALUS@EXAMPLE.COM", 566881933],
    ["email", "566881933@example.com", 566881933],
    ["externalId", "12341234", 566881933],
    ["externalID", "12341234", 566881933],
    ["cardnumber", "DS034812BA", 566881933],
    ["cardnumber", "mtest00000000067003", 566881933],
    ["cardExternalId", "CardExternal2", 566881933],
    ["id", "566881933", 566881933],
    ["mobile", "19986542387", 565261498],
    ["mobile", "919988221100", 64035151],
    ["mobile", "919988221101", 547528790],
    ["mobile", "918711533321", 387043873],
    ["mobile", "919988221102", 387035386],
    ["mobile", "919988221103", 98662653],
    ["email", "98662653@example.com", 98662653],
  ])("finds by %s %s", async (name, value, id) => {
    expect(await idOf(name, value)).toBe(id);
  });

  it("says 8015 for somebody unknown and 8013 for what cannot be an identifier", async () => {
    expect(await idOf("mobile", "9999999999")).toBe(8015);
    expect(await idOf("mobile", "+91 12345 12345")).toBe(8013);
    expect(await idOf("email", "a@b@c")).toBe(8013);
    expect(await idOf("mobile,email", "1234512345")).toBe(8013);
    expect(await sandbox.ask(byIdentifier("shoe-size", "42"))).toMatchObject({ status: 400, text: "" });
    expect(await sandbox.ask(byIdentifier("mobile", ""))).toMatchObject({ status: 400, text: "" });
    const light = await sandbox.ask(byIdentifier("mobile", "", "&basicIdentifierLookup=true"));
    expect(light.body).toMatchObject({ errors: [{ code: 8130 }] });
  });

  it("finds somebody behind dual eligibility by the primary identifier only, alone or in a list", async () => {
    expect(await idOf("mobile", "915795008395")).toBe(8015);
    expect(await idOf("email", "dual-eligibility@sandbox.example")).toBe(8015);
    const id = await idOf("externalId", "MPQSP100");
    expect(id).toBe(800_000_127);
    expect(await idOf("email,mobile,externalID", "x@example.com,915795008395,MPQSP100")).toBe(id);
    expect(await idOf("email,mobile", "x@example.com,915795008395")).toBe(8015);
  });

  it("tells two people with one mobile apart by their member numbers", async () => {
    const [a, b] = ["shared-mobile-a", "shared-mobile-b"].map((state) =>
      sandbox.world.people.all.find((person) => person.state === state),
    );
    expect(a?.mobile).toBe(b?.mobile);
    expect(await idOf("mobile", a?.mobile ?? "")).toBe(8015);
    expect(await idOf("mobile,externalId", `${a?.mobile},${a?.externalId}`)).toBe(a?.id);
    expect(await idOf("mobile,externalId", `${b?.mobile},${b?.externalId}`)).toBe(b?.id);
  });

  it("follows the organisation's dual-eligibility setting", async () => {
    await sandbox.control("POST", "config", { dualEligibility: "on", primaryIdentifier: "email" });
    expect(await idOf("mobile", "1234512345")).toBe(8015);
    expect(await idOf("mobile,email", "1234512345,bubalus@example.com")).toBe(566881933);
    await sandbox.control("POST", "config", { dualEligibility: "off" });
    expect(await idOf("mobile", "915795008395")).toBe(800_000_127);
    expect(await idOf("mobile,email", "1234512345,bubalus@example.com")).toBe(8015);
  });

  it("makes any of the synthetic members when asked, each with a balance of its own", async () => {
    const balances = new Set<unknown>();
    for (const n of [1, 2, 42, 99_999]) {
      const five = String(n).padStart(5, "0");
      expect(await idOf("mobile", `9170000${five}`)).toBe(700_000_000 + n);
      expect(await idOf("email", `synthetic-${n}@sandbox.example`)).toBe(700_000_000 + n);
      expect(await idOf("email", `${700_000_000 + n}@example.com`)).toBe(700_000_000 + n);
      expect(await idOf("externalId", `SBXS0${five}`)).toBe(700_000_000 + n);
      expect(await idOf("cardnumber", `SBXS${five}00000`)).toBe(700_000_000 + n);
      const { body } = await sandbox.ask(byIdentifier("mobile", `9170000${five}`, "&embed=mlp"));
      const [program] = (body as { loyaltyProgramDetails: { loyaltyPoints: number }[] })
        .loyaltyProgramDetails;
      expect(program?.loyaltyPoints).toBe(1_000 + 7 * n);
      balances.add(program?.loyaltyPoints);
    }
    expect(balances.size).toBe(4);
    expect(await idOf("mobile", "917000000000")).toBe(8015);
  });
});
