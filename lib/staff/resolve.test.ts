import "@/lib/staff/test-env";
import { expect, test } from "vitest";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Customer } from "@/lib/loyalty/customer";
import { readIdentifier, shownAs, splitIdentifiers } from "@/lib/staff/attempts";
import { type Ask, resolve, resolveTogether } from "@/lib/staff/resolve";
import { testCustomer } from "@/lib/staff/test-customer";

const receivedAt = "2026-11-21T10:42:00.000Z";
const people: Record<string, number> = {
  "mobile 1234512345": 566881933,
  "email bubalus@example.com": 566881933,
  "externalId 12341234": 566881933,
  "cardnumber DS034812BA": 566881933,
  "mobile 919988221100": 64035151,
  "externalId 55512345": 1,
  "cardnumber 55512345": 2,
  "mobile 77712345": 3,
  "externalId 77712345": 3,
};
const asked: string[] = [];
const ask: Ask = async (_owner, identifiers) => {
  const name = identifiers.map(({ kind, value }) => `${kind} ${value}`).join(" + ");
  asked.push(name);
  const id = people[name];
  if (id === undefined) return { kind: "not-found", code: 8015 };
  return { kind: "ok", value: testCustomer(id), receivedAt };
};
const find = async (text: string, how: "typed" | "scanned" = "typed") => {
  const reading = readIdentifier(text, how, undefined, "IN");
  return reading.ok ? resolve("session", reading.attempts, ask) : reading;
};

test.each([
  "1234512345",
  "12345 12345",
  "12345-12345",
  "(12345) 12345",
  "12345.12345",
  "01234512345",
  "0 12345 12345",
  "+91 12345 12345",
  "+911234512345",
  "+91 (0) 12345 12345",
  "0091-12345-12345",
  "00911234512345",
  "911234512345",
  "91 12345 12345",
  "１２３４５１２３４５",
  "١٢٣٤٥١٢٣٤٥",
  "१२३४५१२३४५",
  "12345\u00a012345",
  "12345\u200b12345",
  "BUBALUS@EXAMPLE.COM",
  " bubalus@example.com",
  "12341234",
  "1234 1234",
  "１２３４１２３４",
  "DS034812BA",
  "ds034812ba",
  "DS 034812 BA",
])("%j finds the reference member", async (text) => {
  expect(await find(text)).toMatchObject({ kind: "found", customer: { customerId: 566881933 } });
});

test.each(["919988221100", "+919988221100", "09988221100", "99882 21100", "0091 99882 21100"])(
  "%j finds the member whose number is held with its country code",
  async (text) => {
    expect(await find(text)).toMatchObject({ kind: "found", customer: { customerId: 64035151 } });
  },
);

test("two different customers behind one text are asked about, without a word about either", async () => {
  expect(await find("55512345")).toEqual({ kind: "ambiguous", choices: ["externalId", "cardnumber"] });
});

test("one customer under two kinds is one customer", async () => {
  expect(await find("77712345")).toMatchObject({ kind: "found", by: "mobile" });
});

test("the spellings of a code are asked in one round, and a scanned one is taken as printed", async () => {
  let open = 0;
  let most = 0;
  const slow: Ask = async (owner, identifiers) => {
    open += 1;
    most = Math.max(most, open);
    await new Promise((resolve) => setImmediate(resolve));
    open -= 1;
    return ask(owner, identifiers);
  };
  const rounds = async (text: string, how: "typed" | "scanned") => {
    asked.length = 0;
    most = 0;
    const reading = readIdentifier(text, how, undefined, "IN");
    if (reading.ok) await resolve("session", reading.attempts, slow);
    return { asked: asked.length, most };
  };
  expect(await rounds("Ds034812ba", "typed")).toEqual({ asked: 6, most: 6 });
  expect(await rounds("DS034812BA", "typed")).toEqual({ asked: 4, most: 4 });
  expect(await rounds("DS034812BA", "scanned")).toEqual({ asked: 2, most: 2 });
  expect(asked).toEqual(["cardnumber DS034812BA", "externalId DS034812BA"]);
});

test("nobody is nobody", async () => {
  expect(await find("9000000001")).toEqual({ kind: "none" });
});

test("the spellings of a mobile are tried in order and stop at the first hit", async () => {
  asked.length = 0;
  await find("+91 12345 12345");
  expect(asked).toEqual(["mobile 911234512345", "mobile 1234512345"]);
});

test("a kind that could not be asked is not taken for nobody, even when another kind was found", async () => {
  const flaky: Ask = async (owner, identifiers): Promise<Outcome<Customer>> =>
    identifiers[0]?.kind === "externalId"
      ? { kind: "unavailable", reason: "timeout", code: null, retryable: true }
      : ask(owner, identifiers);
  const reading = readIdentifier("1234512345", "typed", undefined, "IN");
  expect(reading.ok && (await resolve("session", reading.attempts, flaky))).toMatchObject({
    kind: "unavailable",
    reason: "timeout",
  });
});

test("a kind that this cluster does not take is nobody of that kind", async () => {
  const picky: Ask = async (owner, identifiers): Promise<Outcome<Customer>> =>
    identifiers[0]?.kind === "cardnumber" ? { kind: "rejected", code: 8013 } : ask(owner, identifiers);
  const reading = readIdentifier("12341234", "typed", undefined, "IN");
  expect(reading.ok && (await resolve("session", reading.attempts, picky))).toMatchObject({ kind: "found" });
});

test.each([
  [{ kind: "erased" }, { kind: "erased" }],
  [{ kind: "merged", survivor: null }, { kind: "merged-elsewhere" }],
  [
    { kind: "limited", retryAfterMs: 900 },
    { kind: "unavailable", reason: "limited", retryAfterMs: 900 },
  ],
] as const)("%o comes to %o", async (outcome, expected) => {
  const reading = readIdentifier("a@example.com", "typed", undefined, "IN");
  expect(reading.ok && (await resolve("s", reading.attempts, async () => outcome))).toEqual(expected);
});

test("several identifiers go in one question, spelling by spelling", async () => {
  const together: string[] = [];
  const dual: Ask = async (_owner, identifiers) => {
    together.push(identifiers.map(({ kind, value }) => `${kind} ${value}`).join(" + "));
    return { kind: "not-found", code: 8015 };
  };
  await resolveTogether(
    "s",
    [
      { kind: "mobile", values: ["5795008395", "915795008395"] },
      { kind: "externalId", values: ["MPQSP100"] },
    ],
    dual,
  );
  expect(together).toEqual([
    "mobile 5795008395 + externalId MPQSP100",
    "mobile 915795008395 + externalId MPQSP100",
  ]);
});

test("a text with commas is several identifiers", () => {
  expect(splitIdentifiers("915795008395, MPQSP100")).toEqual(["915795008395", "MPQSP100"]);
  expect(splitIdentifiers("1234512345")).toEqual(["1234512345"]);
});

test("what was found is named by its masked form", () => {
  expect(shownAs("mobile", "1234512345", "IN")).toBe("+91 12 ••• 2345");
  expect(shownAs("mobile", "501234821", "AE")).toBe("+971 50 ••• 4821");
});
