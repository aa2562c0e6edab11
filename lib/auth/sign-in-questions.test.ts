import "@/lib/auth/test-env";
import { rmSync } from "node:fs";
import { afterAll, beforeEach, describe, expect, it, vi } from "vitest";
import { randomToken } from "@/lib/auth/secrets";
import { isOpenCountry } from "@/lib/auth/sending-limits";
import { minute, testAt } from "@/lib/auth/test-env";
import { upstream } from "@/lib/auth/test-people";
import { ask, guess, known, name, nobody, resetUpstream, rightCode } from "@/lib/auth/test-upstream";
import { store } from "@/lib/store/store";

process.env.SIGN_IN_COUNTRIES = "IN";
vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock(
  "@/lib/capillary/endpoints/get-customer-by-identifier",
  async () => (await import("@/lib/auth/test-people")).lookupEndpoint,
);
vi.mock(
  "@/lib/capillary/endpoints/generate-otp",
  async () => (await import("@/lib/auth/test-people")).generateEndpoint,
);
vi.mock(
  "@/lib/capillary/endpoints/validate-otp",
  async () => (await import("@/lib/auth/test-people")).validateEndpoint,
);

beforeEach(async () => {
  resetUpstream();
  await store().run("DELETE FROM limits");
  await store().run("DELETE FROM sign_in_codes");
});
afterAll(async () => {
  await store().close();
  rmSync((process.env.DATABASE_URL ?? "").replace(/^file:/, ""), { force: true });
});

const person = (customerId: number, type: string, value: string) =>
  upstream.people.set(value, { customerId, identifiers: [{ type, value }] });

describe("two customers with one number", () => {
  beforeEach(() => {
    person(98662653, "mobile", `91${known}`);
    person(98662653, "email", "other@example.com");
    person(98662653, "externalId", "MPQSP100");
    person(7, "email", "stranger@example.com");
  });

  it("are asked about, never guessed, and only after the code was right", async () => {
    const browser = randomToken();
    await ask(known, browser);
    expect(await guess(known, "000000", browser)).toEqual({ kind: "wrong" });
    expect(await guess(known, rightCode, browser)).toEqual({ kind: "which-one" });
    expect(await name(known, "Other@Example.com", browser)).toEqual({ kind: "member", customerId: 98662653 });
    expect(await name(known, "Other@Example.com", browser)).toEqual({ kind: "wrong" });
  });

  it.each([
    ["bubalus@example.com", 566881933],
    ["MPQSP100", 98662653],
  ])("are told apart by %s", async (which, customerId) => {
    const browser = randomToken();
    await ask(known, browser);
    expect(await guess(known, rightCode, browser)).toEqual({ kind: "which-one" });
    expect(await name(known, which, browser)).toEqual({ kind: "member", customerId });
  });

  it("open nothing to whoever names a third one, within the tries of the code", async () => {
    const browser = randomToken();
    await ask(known, browser);
    await guess(known, rightCode, browser);
    for (let count = 0; count < 4; count += 1)
      expect(await name(known, "stranger@example.com", browser)).toEqual({ kind: "which-one" });
    expect(await name(known, "other@example.com", browser)).toEqual({ kind: "wrong" });
  });

  it("still want the same browser and the same code", async () => {
    const browser = randomToken();
    await ask(known, browser);
    await guess(known, rightCode, browser);
    expect(await name(known, "other@example.com", randomToken())).toEqual({ kind: "wrong" });
    expect(await name(known, "other@example.com", browser, "135790")).toEqual({ kind: "wrong" });
    expect(upstream.validated).toHaveLength(1);
  });

  it("one spelling that could not be asked about makes it unavailable, not the first hit", async () => {
    upstream.down = true;
    expect(await ask(known, randomToken())).toBe("unavailable");
    expect(upstream.sent).toEqual([]);
  });
});

describe("countries that get codes", () => {
  it("nothing is sent to a number of another country, though a member has it", async () => {
    person(7, "mobile", "971501234567");
    expect(await ask("+971 50 123 4567", randomToken())).toBe("country-closed");
    expect(upstream.sent).toEqual([]);
    expect(await ask(known, randomToken())).toBe("sent");
  });

  it("a number without a code is the brand's own country, an e-mail has none, unset means all", () => {
    const open = (value: string) => isOpenCountry("mobile", value, "IN", ["IN"]);
    expect([open("971501234567"), open("919988221100"), open(known)]).toEqual([false, true, true]);
    expect(isOpenCountry("email", "a@b", "IN", [])).toBe(true);
    expect(isOpenCountry("mobile", "971501234567", "IN", undefined)).toBe(true);
  });
});

describe.each([-10, 0, 10])("with our clock %i min beside Capillary's", (skew) => {
  const ours = testAt + skew * minute;

  it("a code lives five minutes of ours", async () => {
    const browser = randomToken();
    expect(await ask(known, browser, ours)).toBe("sent");
    expect(await guess(known, rightCode, browser, ours + 5 * minute)).toEqual({ kind: "wrong" });
    expect(await guess(known, rightCode, browser, ours + 5 * minute - 1)).toMatchObject({ kind: "member" });
  });

  it("a number is sent one code in 30 s", async () => {
    expect(await ask(nobody, randomToken(), ours)).toBe("nobody");
    expect(await ask(nobody, randomToken(), ours + 29_999)).toEqual({ limitedBy: "code-number-30s" });
    expect(await ask(nobody, randomToken(), ours + 30_000)).toBe("nobody");
  });
});
