import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type TestSandbox, testSandbox } from "@/lib/sandbox/testing";

let sandbox: TestSandbox;
beforeAll(async () => {
  sandbox = await testSandbox();
});
afterAll(() => sandbox.close());
afterEach(() => sandbox.control("DELETE", "config"));

const post = async (path: string, body: unknown) =>
  (await sandbox.ask(path, { method: "POST", body: JSON.stringify(body) })).body;
const generate = (value: string, more: Record<string, unknown> = {}) =>
  post("/v2/otp/generate", {
    entityType: value.includes("@") ? "EMAIL" : "MOBILE",
    entityValue: value,
    action: "GENERIC",
    channels: [{ type: value.includes("@") ? "EMAIL" : "SMS", value }],
    ...more,
  });
const validate = (value: string, code: string, action = "GENERIC") =>
  post("/v2/otp/validate", {
    entityType: value.includes("@") ? "email" : "MOBILE",
    entityValue: value,
    code,
    action,
  });
const codes = async (to: string) => {
  const { body } = await sandbox.control("GET", `outbox?to=${encodeURIComponent(to)}`);
  return (body as { code: string }[]).map(({ code }) => code);
};
const newest = async (to: string) => (await codes(to))[0] ?? expect.fail(`no code for ${to}`);
const other = (code: string) => (code === "000000" ? "111111" : "000000");

describe("one-time codes", () => {
  it("are six digits, good once", async () => {
    expect(await generate("1234512345")).toEqual({ createdId: expect.any(Number), warnings: [] });
    const code = await newest("1234512345");
    expect(code).toMatch(/^\d{6}$/);
    expect(await validate("1234512345", code)).toEqual({ entity: true, warnings: [] });
    expect(await validate("1234512345", code)).toEqual({ entity: false, warnings: [] });
  });

  it("wrong code, wrong action and wrong address are HTTP 200 with entity false", async () => {
    await generate("919988221100");
    const code = await newest("919988221100");
    expect(await validate("919988221100", other(code))).toEqual({ entity: false, warnings: [] });
    expect(await validate("919988221100", code, "POINTS")).toEqual({ entity: false, warnings: [] });
    expect(await validate("919988221101", code)).toEqual({ entity: false, warnings: [] });
    expect(await validate("919988221100", code)).toEqual({ entity: true, warnings: [] });
  });

  it("a new code kills the old one", async () => {
    await generate("919988221101");
    const old = await newest("919988221101");
    await generate("919988221101");
    const fresh = await newest("919988221101");
    if (old !== fresh) expect(await validate("919988221101", old)).toMatchObject({ entity: false });
    expect(await validate("919988221101", fresh)).toMatchObject({ entity: true });
  });

  it("a code is dead after five wrong tries", async () => {
    await generate("919988221102");
    const code = await newest("919988221102");
    for (let tries = 0; tries < 5; tries += 1) await validate("919988221102", other(code));
    expect(await validate("919988221102", code)).toMatchObject({ entity: false });
  });

  it("the day's limit of an address is kept", async () => {
    await sandbox.control("POST", "config", { otpDailyLimit: 2 });
    await generate("918711533321");
    await generate("918711533321");
    expect(await generate("918711533321")).toMatchObject({ errors: [{ code: 429 }] });
  });

  it("unknown numbers, bad actions and missing channels are refused as documented", async () => {
    expect(await generate("9999999999")).toMatchObject({ errors: [{ code: 602 }] });
    expect(await codes("9999999999")).toEqual([]);
    expect(await generate("9999999999", { action: null })).toEqual({
      errors: [
        { status: false, code: 600, message: '"Invalid or Null action passed"' },
        { status: false, code: 602, message: '"Invalid or Null entity value passed"' },
      ],
    });
    expect(await generate("1234512345", { channels: [] })).toMatchObject({ errors: [{ code: 603 }] });
    expect(await generate("1234512345", { entityType: "FAX" })).toMatchObject({
      errors: expect.arrayContaining([expect.objectContaining({ code: 601 })]),
    });
  });

  it("the outbox finds messages by any spelling of their address", async () => {
    await generate("1234512345");
    const code = await newest("1234512345");
    for (const to of [
      "+91 12345 12345",
      "0091-12345-12345",
      "01234512345",
      "１２３４５１２３４５",
      "12341234",
      "DS034812BA",
    ])
      expect((await codes(to))[0], to).toBe(code);
    await generate("bubalus@example.com");
    const mailed = await newest("BUBALUS@example.com");
    expect((await codes("566881933@example.com"))[0]).toBe(mailed);
    expect(await codes("1234512345")).not.toContain(mailed);
    await generate("917000000042");
    expect(await codes("70000 00042")).toHaveLength(1);
    expect(await codes("SBXS000042")).toHaveLength(1);
  });
});
