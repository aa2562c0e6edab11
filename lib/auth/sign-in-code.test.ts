import "@/lib/auth/test-env";
import { beforeEach, expect, it, vi } from "vitest";
import { identifierCandidates } from "@/lib/auth/identifier";
import { ruleOf } from "@/lib/auth/limits";
import { requestCode } from "@/lib/auth/request-code";
import { keyedHash, randomToken } from "@/lib/auth/secrets";
import { day, minute, second, testAt } from "@/lib/auth/test-env";
import { verifyCode } from "@/lib/auth/verify-code";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Identity } from "@/lib/loyalty/customer";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { onBothEngines } from "@/lib/store/test-engines";

const upstream = vi.hoisted(() => ({
  people: new Map<string, { customerId: number; identifiers: { type: string; value: string }[] }>(),
  codes: new Map<string, string>(),
  sent: [] as string[],
  validated: [] as string[],
  lookups: [] as string[],
  down: false,
}));
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
vi.mock("@/lib/capillary/endpoints/get-customer-by-identifier", () => ({
  getCustomerByIdentifier: async (
    _: unknown,
    { identifiers: [identifier] }: { identifiers: { value: string }[] },
  ): Promise<Outcome<{ customerId: number; identity: Pick<Identity, "identifiers"> }>> => {
    const value = identifier?.value ?? "";
    upstream.lookups.push(value);
    const person = upstream.people.get(value);
    if (upstream.down) return { kind: "unavailable", reason: "timeout", code: null, retryable: true };
    if (!person) return { kind: "not-found", code: 8015 };
    const { customerId, identifiers } = person;
    return { kind: "ok", value: { customerId, identity: { identifiers } }, receivedAt: "" };
  },
}));
vi.mock("@/lib/capillary/endpoints/generate-otp", () => ({
  generateOtp: async (_: unknown, { value }: { value: string }) => {
    upstream.sent.push(value);
    upstream.codes.set(value, "246810");
    return { kind: "ok", value: true, receivedAt: "" };
  },
}));
vi.mock("@/lib/capillary/endpoints/validate-otp", () => ({
  validateOtp: async (_: unknown, { value, code }: { value: string; code: string }) => {
    upstream.validated.push(value);
    await new Promise((resolve) => setImmediate(resolve));
    if (upstream.down) return { kind: "unavailable", reason: "timeout", code: null, retryable: true };
    return { kind: "ok", value: upstream.codes.get(value) === code, receivedAt: "" };
  },
}));

const here = "192.0.2.0/24";
const known = "1234512345";
const nobody = "9876543210";

function read(text: string) {
  const reading = identifierCandidates(text, "IN");
  if (!reading.ok) throw new Error(reading.rule);
  return reading.identifier;
}
const ask = (text: string, token: string, at = testAt, addressBlock = here) =>
  requestCode(read(text), { token, addressBlock }, at);
const guess = (identifier: string, code: string, token: string | null, at = testAt, addressBlock = here) =>
  verifyCode({ identifier, code }, { token, addressBlock }, at);

onBothEngines("one-time codes", (engine) => {
  let sql: Sql;
  beforeEach(async () => {
    Object.assign(upstream, { sent: [], validated: [], lookups: [], down: false });
    upstream.codes.clear();
    upstream.people.clear();
    upstream.people.set(known, { customerId: 566881933, identifiers: [{ type: "mobile", value: known }] });
    upstream.people.set("bubalus@example.com", {
      customerId: 566881933,
      identifiers: [{ type: "email", value: "bubalus@example.com" }],
    });
    sql = openStore(await engine.address());
    current = sql;
    return () => sql.close();
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
