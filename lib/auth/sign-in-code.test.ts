import "@/lib/auth/test-env";
import { beforeEach, expect, it, vi } from "vitest";
import { randomToken } from "@/lib/auth/secrets";
import { minute, second, testAt } from "@/lib/auth/test-env";
import { upstream } from "@/lib/auth/test-people";
import { ask, guess, known, nobody, resetUpstream } from "@/lib/auth/test-upstream";
import { type Sql, StoreError } from "@/lib/store/sql";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

let current: Sql | null = null;
vi.mock("@/lib/store/store", async (original) => ({
  ...(await original<object>()),
  store: () => {
    if (!current) throw new StoreError("down", false);
    return current;
  },
}));
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

onBothEngines("one-time codes", (engine) => {
  let sql: Sql;
  const store = sharedStore(engine);
  beforeEach(() => {
    resetUpstream();
    sql = store.one();
    current = sql;
  });

  it("the right code signs the member in, once", async () => {
    const browser = randomToken();
    expect(await ask(known, browser)).toBe("sent");
    expect(await guess(known, "246810", browser)).toEqual({ kind: "member", customerId: 566881933 });
    expect(await guess(known, "246810", browser)).toEqual({ kind: "wrong" });
  });

  it("of 20 right answers at the same moment one signs in", async () => {
    const browser = randomToken();
    await ask(known, browser);
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess(known, "246810", browser)));
    expect(answers.filter(({ kind }) => kind === "member")).toHaveLength(1);
  });

  it("any spelling asks for and answers with the same number, and an e-mail in capitals is the e-mail", async () => {
    const browser = randomToken();
    await ask("+91 12345 12345", browser);
    expect(upstream.sent).toEqual([known]);
    expect(await guess("0 12345-12345", "24 68-10", browser)).toMatchObject({ kind: "member" });
    await ask("BUBALUS@example.com", browser);
    expect(await guess("bubalus@EXAMPLE.com", "２４６８１０", browser)).toMatchObject({ kind: "member" });
  });

  it("goes to the digits that Capillary holds and to nothing it does not hold", async () => {
    upstream.people.set(nobody, {
      customerId: 7,
      identifiers: [
        { type: "mobile", value: "15550001111" },
        { type: "mobile", value: `91${nobody}` },
      ],
    });
    await ask(nobody, randomToken());
    expect(upstream.sent).toEqual([`91${nobody}`]);
  });

  it("an unknown person takes the same path: asked about, counted, wrong", async () => {
    const browser = randomToken();
    expect(await ask(nobody, browser)).toBe("nobody");
    expect(upstream.sent).toEqual([]);
    upstream.codes.set(`91${nobody}`, "246810");
    for (let count = 0; count < 8; count += 1)
      expect(await guess(nobody, "246810", browser)).toEqual({ kind: "wrong" });
    expect(upstream.validated).toEqual(Array.from({ length: 5 }, () => `91${nobody}`));
  });

  it("belongs to the browser that asked and to what it asked for", async () => {
    const browser = randomToken();
    await ask(known, browser);
    expect(await guess(known, "246810", randomToken())).toEqual({ kind: "wrong" });
    expect(await guess(known, "246810", null)).toEqual({ kind: "wrong" });
    expect(await guess("bubalus@example.com", "246810", browser)).toEqual({ kind: "wrong" });
    expect(await guess(known, "246810", browser)).toMatchObject({ kind: "member" });
  });

  it("lives five minutes", async () => {
    const browser = randomToken();
    await ask(known, browser);
    expect(await guess(known, "246810", browser, testAt + 5 * minute)).toEqual({ kind: "wrong" });
    expect(await guess(known, "246810", browser, testAt + 5 * minute - 1)).toMatchObject({ kind: "member" });
  });

  it("a new code kills the old, of the other browser too", async () => {
    const [one, two] = [randomToken(), randomToken()];
    await ask(known, one);
    await ask(known, two, testAt + 31 * second);
    expect(await guess(known, "246810", one, testAt + 32 * second)).toEqual({ kind: "wrong" });
    expect(await guess(known, "246810", two, testAt + 32 * second)).toMatchObject({ kind: "member" });
  });

  it("asking again too soon sends nothing and leaves the code that was sent", async () => {
    const browser = randomToken();
    await ask(known, browser);
    expect(await ask(known, browser, testAt + 10 * second)).toEqual({ limitedBy: "code-number-30s" });
    expect(upstream.sent).toHaveLength(1);
    expect(await guess(known, "246810", browser, testAt + 11 * second)).toMatchObject({ kind: "member" });
  });

  it("a Capillary that does not answer is told from a wrong code and sends nothing", async () => {
    const browser = randomToken();
    await ask(known, browser);
    upstream.down = true;
    expect(await guess(known, "246810", browser)).toEqual({ kind: "unavailable" });
    expect(await ask(known, randomToken(), testAt + minute)).toBe("unavailable");
    expect(upstream.sent).toHaveLength(1);
  });

  it("with the store down nothing is sent, tried or let in", async () => {
    const browser = randomToken();
    await ask(known, browser);
    current = null;
    await expect(ask(known, randomToken(), testAt + minute)).rejects.toThrow(StoreError);
    await expect(guess(known, "246810", browser)).rejects.toThrow(StoreError);
    expect([upstream.sent.length, upstream.validated.length]).toEqual([1, 0]);
  });

  it("a copy of the tables names nobody", async () => {
    await ask(known, randomToken());
    await ask("bubalus@example.com", randomToken());
    const tables = ["sign_in_codes", "limits"];
    const dump = JSON.stringify(await Promise.all(tables.map((table) => sql.run(`SELECT * FROM ${table}`))));
    expect(dump).not.toMatch(/1234512345|bubalus|566881933/);
    expect(dump.length).toBeGreaterThan(500);
  });
});
