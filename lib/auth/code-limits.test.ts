import "@/lib/auth/test-env";
import { beforeEach, expect, it, vi } from "vitest";
import { ruleOf } from "@/lib/auth/limits";
import { keyedHash, randomToken } from "@/lib/auth/secrets";
import { day, minute, second, testAt } from "@/lib/auth/test-env";
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

onBothEngines("limits of one-time codes", (engine) => {
  let sql: Sql;
  const store = sharedStore(engine);
  beforeEach(() => {
    resetUpstream();
    sql = store.one();
    current = sql;
  });

  it("200 parallel guesses from 200 addresses are five tries", async () => {
    const browser = randomToken();
    await ask(known, browser);
    const guesses = Array.from({ length: 200 }, (_, index) =>
      guess(known, String(100_000 + index), browser, testAt, `198.51.${index}.0/24`),
    );
    const answers = await Promise.all(guesses);
    expect(answers.every(({ kind }) => kind === "wrong")).toBe(true);
    expect(upstream.validated).toHaveLength(5);
    expect(await guess(known, "246810", browser)).toEqual({ kind: "wrong" });
  });

  it("an address block guesses 60 times in 10 min, for whomever", async () => {
    for (let count = 0; count < 62; count += 1) {
      await guess(known, "000000", randomToken());
    }
    const browser = randomToken();
    await ask(known, browser);
    expect(await guess(known, "246810", browser)).toEqual({ kind: "wrong" });
    expect(await guess(known, "246810", browser, testAt, "198.51.100.0/24")).toMatchObject({
      kind: "member",
    });
  });

  it("an identifier has ten tries a day, whatever browsers and codes", async () => {
    for (let round = 0; round < 5; round += 1) {
      const browser = randomToken();
      const at = testAt + round * 4 * minute;
      await ask(known, browser, at);
      for (let count = 0; count < 5; count += 1) await guess(known, "000000", browser, at);
    }
    expect(upstream.validated).toHaveLength(10);
    const tomorrow = testAt + day + 4 * minute;
    const browser = randomToken();
    await ask(known, browser, tomorrow);
    expect(await guess(known, "246810", browser, tomorrow)).toMatchObject({ kind: "member" });
  });

  it("a number is sent 1 in 30 s, 3 in 10 min and 6 a day, however it is spelled", async () => {
    const spellings = [
      "1234512345",
      "+91 12345 12345",
      "0091-12345-12345",
      "012345 12345",
      "１２３４５12345",
    ];
    const sentAt: number[] = [];
    for (let at = 0; at < day; at += 20 * second) {
      const block = `10.${at % 251}.${at % 241}.0/24`;
      const outcome = await ask(spellings[(at / 1_000) % 5] ?? known, randomToken(), testAt + at, block);
      if (outcome === "sent") sentAt.push(at);
      if (at > 40 * minute && at < day - 60 * minute) at += 20 * minute;
    }
    const most = (windowMs: number) =>
      Math.max(...sentAt.map((from) => sentAt.filter((at) => at >= from && at < from + windowMs).length));
    expect([most(30 * second), most(10 * minute), most(day)]).toEqual([1, 3, 6]);
  });

  it("an address block asks 15 times in 10 min, for whomever, before Capillary hears of it", async () => {
    for (let count = 0; count < 20; count += 1) await ask(`98765${10_000 + count}`, randomToken());
    expect(new Set(upstream.lookups.map((value) => value.slice(-10))).size).toBe(15);
  });

  it("a range of numbers is sent 20 an hour", async () => {
    const outcomes: unknown[] = [];
    for (let count = 0; count < 25; count += 1)
      outcomes.push(await ask(`987654${1_000 + count}`, randomToken(), testAt, `10.0.${count}.0/24`));
    expect(outcomes.filter((outcome) => outcome === "nobody")).toHaveLength(20);
    expect(outcomes.at(-1)).toEqual({ limitedBy: "code-prefix-hour" });
  });

  it("the programme's ceiling is not passed by one", async () => {
    const id = `code-programme-hour:${keyedHash("limit", "")}`;
    const { max, windowMs } = ruleOf("code-programme-hour");
    await sql.run("INSERT INTO limits (id, hits, count, ends_at) VALUES (?, '', ?, ?)", [
      id,
      max - 1,
      testAt + windowMs,
    ]);
    upstream.people.set(nobody, { customerId: 7, identifiers: [{ type: "mobile", value: nobody }] });
    const both = await Promise.all([ask(known, randomToken()), ask(nobody, randomToken())]);
    expect(both).toContainEqual({ limitedBy: "code-programme-hour" });
    expect(upstream.sent).toHaveLength(1);
  });

  it("numbers of one foreign country together are sent 60 an hour", async () => {
    const outcomes: unknown[] = [];
    for (let count = 0; count < 62; count += 1) {
      const number = `+97150${count + 10}12345`;
      outcomes.push(await ask(number, randomToken(), testAt, `10.1.${count}.0/24`));
    }
    expect(outcomes.filter((outcome) => outcome === "nobody")).toHaveLength(60);
    expect(outcomes.at(-1)).toEqual({ limitedBy: "code-other-country-hour" });
  });

  it("the home country has a ceiling of its own, which foreign numbers do not use up", async () => {
    const id = `code-home-country-hour:${keyedHash("limit", "IN")}`;
    const { max, windowMs } = ruleOf("code-home-country-hour");
    await sql.run("INSERT INTO limits (id, hits, count, ends_at) VALUES (?, '', ?, ?)", [
      id,
      max - 1,
      testAt + windowMs,
    ]);
    expect(await ask("+971 50 123 4567", randomToken(), testAt, "10.2.0.0/24")).toBe("nobody");
    const both = await Promise.all([
      ask(known, randomToken(), testAt, "10.2.1.0/24"),
      ask(nobody, randomToken(), testAt, "10.2.2.0/24"),
    ]);
    expect(both).toContainEqual({ limitedBy: "code-home-country-hour" });
    expect(both.filter((outcome) => typeof outcome === "string")).toHaveLength(1);
    expect(await ask("+971 50 123 4568", randomToken(), testAt, "10.2.3.0/24")).toBe("nobody");
  });
});
