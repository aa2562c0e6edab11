import "@/lib/staff/test-env";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import type { Ask } from "@/lib/staff/resolve";
import { testCustomer } from "@/lib/staff/test-customer";
import { actor, answeredAt as at, knows, typed } from "@/lib/staff/test-look-up";
import { testStaff, useTestStore } from "@/lib/staff/test-store";

const reading = vi.hoisted(() => ({ customer: { kind: "unavailable" } as unknown }));
vi.mock("@/lib/member/staff-subject", () => ({ readStaffSubject: async () => reading.customer }));
vi.mock("@/lib/member/sections", () => ({ readCustomer: async () => reading.customer }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));

const { lookUp } = await import("@/lib/staff/look-up");
const { keepLookup, openLookupOf } = await import("@/lib/staff/open-lookup");
const { clearLookup, lock } = await import("@/lib/staff/forget");
const { raise } = await import("@/lib/staff/raise");
const { reveal } = await import("@/lib/staff/reveal");
const { makeScreenCode } = await import("@/lib/staff/screen-code");
const { readRecents } = await import("@/lib/staff/recents");
const { lookupIdleMs, screenCodeMs } = await import("@/lib/staff/lookup-times");
const { verifyTrail } = await import("@/lib/store/trail-verify");

const member = testCustomer(566881933, {
  cards: [
    {
      id: 1,
      number: "DS034812BA",
      series: { id: "1", code: null, name: null },
      type: "digital",
      status: "active",
      statusLabel: null,
      externalId: null,
      issuedOn: null,
      expiresOn: null,
      allFields: [],
    },
  ],
});
const ask = knows(member, "mobile 1234512345", "cardnumber DS034812BA");

let world: Awaited<ReturnType<typeof useTestStore>>;
beforeEach(async () => {
  world = await useTestStore();
  reading.customer = { kind: "ok", value: member, asOf: at };
});
afterEach(() => world.close());

const trail = () => world.sql.run("SELECT * FROM staff_trail ORDER BY seq");
async function found(text = "1234512345", how: "typed" | "scanned" = "typed") {
  const looked = await lookUp(actor, { identifiers: [{ text }], how }, ask);
  if (looked.kind !== "found") throw new Error(`expected a hit, got ${looked.kind}`);
  return looked.lookup;
}

test("a hit is recorded with who, where, how and at which grade, and without plain personal data", async () => {
  await found();
  const [record] = await trail();
  expect(record).toMatchObject({
    event: "look-up",
    result: "hit",
    person_name: "Asha Rao",
    role: "associate",
    store_name: "Indiranagar",
    device: "Chrome · Android",
    kind: "mobile",
    grade: "masked",
    reason: "typed",
  });
  const stored = JSON.stringify([await trail(), await world.sql.run("SELECT * FROM staff_lookups")]);
  for (const secret of ["1234512345", "566881933", "Bubalus", "bubalus@"])
    expect(stored).not.toContain(secret);
});

test.each([
  ["9000000001", "none", "miss"],
  ["12345", "unreadable", "unreadable"],
])("%s comes to %s and is recorded as %s", async (text, kind, result) => {
  expect((await lookUp(actor, typed(text), ask)).kind).toBe(kind);
  expect((await trail()).map((row) => row.result)).toEqual([result]);
});

test("an outage of Capillary is recorded and is not taken for nobody", async () => {
  const down: Ask = async () => ({ kind: "unavailable", reason: "timeout", code: null, retryable: true });
  expect(await lookUp(actor, typed("1234512345"), down)).toMatchObject({ kind: "unavailable" });
  expect((await trail())[0]).toMatchObject({ result: "unavailable", reason: "timeout" });
});

test("with the store down nobody is looked up, and Capillary is not even asked", async () => {
  world.setDown(true);
  const asked = vi.fn(ask);
  await expect(lookUp(actor, typed("1234512345"), asked)).rejects.toThrow();
  expect(asked).not.toHaveBeenCalled();
});

test("a store that goes down during the search gives no answer without its record", async () => {
  const falling: Ask = async (owner, identifiers) => {
    world.setDown(true);
    return ask(owner, identifiers);
  };
  await expect(lookUp(actor, typed("1234512345"), falling)).rejects.toThrow();
  world.setDown(false);
  expect(await trail()).toEqual([]);
  expect(await world.sql.run("SELECT * FROM staff_lookups")).toEqual([]);
});

test("thirty look-ups an hour, then the ration, which is recorded and asks Capillary nothing", async () => {
  for (let index = 0; index < 30; index += 1) await lookUp(actor, typed("9000000001"), ask);
  const asked = vi.fn(ask);
  const refused = await lookUp(actor, typed("1234512345"), asked);
  expect(refused).toMatchObject({ kind: "ration" });
  expect(refused.kind === "ration" && refused.retryAfterMs).toBeGreaterThan(0);
  expect(asked).not.toHaveBeenCalled();
  expect((await trail()).at(-1)).toMatchObject({ result: "ration" });
  const colleague = { ...actor, staff: testStaff({ personId: "directory:dev@store.example" }) };
  expect((await lookUp(colleague, typed("1234512345"), ask)).kind).toBe("found");
});

test("a scanned card opens the card grade, the same number typed stays masked", async () => {
  expect(await found("DS034812BA", "scanned")).toMatchObject({
    grade: "card",
    body: { scannedCard: "DS034812BA" },
  });
  expect(await found("DS034812BA")).toMatchObject({ grade: "masked", body: { scannedCard: null } });
});

test("a handle opens for its own session only, until Done", async () => {
  const { handle } = await found();
  const opened = await openLookupOf(actor.staff, handle);
  expect(opened && customerIdOf(opened.access)).toBe(566881933);
  expect(await openLookupOf(testStaff({ sessionId: "session-b" }), handle)).toBeNull();
  expect(await openLookupOf(testStaff({ locked: true }), handle)).toBeNull();
  expect(await clearLookup(actor, handle)).toBe(true);
  expect(await openLookupOf(actor.staff, handle)).toBeNull();
  expect(await clearLookup(actor, handle)).toBe(false);
});

test("an untouched look-up ends by itself; a touched one lives on", async () => {
  const { handle } = await found();
  const soon = Date.now() + lookupIdleMs - 1_000;
  expect(await keepLookup(actor.staff, handle, soon)).toBeGreaterThan(soon);
  expect(await openLookupOf(actor.staff, handle, soon + lookupIdleMs - 1_000)).not.toBeNull();
  expect(await openLookupOf(actor.staff, handle, soon + 3 * lookupIdleMs)).toBeNull();
  expect(await keepLookup(actor.staff, handle, soon + 3 * lookupIdleMs)).toBeNull();
});

test("one customer at a time: the next look-up ends the one before", async () => {
  const first = await found();
  await found();
  expect(await openLookupOf(actor.staff, first.handle)).toBeNull();
});

test("this shift shows masked forms, newest first, and nothing after a lock", async () => {
  await found();
  await found("DS034812BA", "scanned");
  expect((await readRecents(actor.staff)).map(({ shown }) => shown)).toEqual([
    "•••• 12BA",
    "+91 12 ••• 2345",
  ]);
  await lock(actor);
  expect(await readRecents(actor.staff)).toEqual([]);
  expect(await world.sql.run("SELECT * FROM staff_lookups")).toEqual([]);
});

test("the member's card raises to card, another number does not", async () => {
  const lookup = await found();
  expect((await raise(actor, lookup, "card", "8004000000001846")).kind).toBe("wrong");
  expect(await raise(actor, lookup, "card", "ds 034812 ba")).toMatchObject({
    kind: "raised",
    lookup: { grade: "card", body: { scannedCard: "DS034812BA" } },
  });
  expect((await openLookupOf(actor.staff, lookup.handle))?.grade).toBe("card");
  expect((await trail()).slice(1).map(({ event, result, kind }) => [event, result, kind])).toEqual([
    ["raise", "refused", "card"],
    ["raise", "ok", "card"],
  ]);
});

test("the code on the member's phone opens everything once, within its minute", async () => {
  const lookup = await found();
  const nowMs = Date.now();
  const made = await makeScreenCode(lookup.access, nowMs);
  if (made.kind !== "code") throw new Error("no code");
  expect(made.code).toMatch(/^\d{6}$/);
  expect(made.expiresAtMs).toBe(nowMs + screenCodeMs);
  expect((await raise(actor, lookup, "screen-code", made.code)).kind).toBe("raised");
  expect((await raise(actor, lookup, "screen-code", made.code)).kind).toBe("wrong");
});

test("a new code on the phone ends the one before, and an old one opens nothing", async () => {
  const lookup = await found();
  const first = await makeScreenCode(lookup.access);
  const second = await makeScreenCode(lookup.access, Date.now() - screenCodeMs - 1);
  if (first.kind !== "code" || second.kind !== "code") throw new Error("no code");
  expect((await raise(actor, lookup, "screen-code", first.code)).kind).toBe("wrong");
  expect((await raise(actor, lookup, "screen-code", second.code)).kind).toBe("wrong");
});

test("five tries at a look-up, even all at once, then nothing opens it any more", async () => {
  const lookup = await found();
  const made = await makeScreenCode(lookup.access);
  if (made.kind !== "code") throw new Error("no code");
  const wrong = made.code === "000000" ? "111111" : "000000";
  const tries = await Promise.all(
    Array.from({ length: 40 }, () => raise(actor, lookup, "screen-code", wrong)),
  );
  expect(tries.filter(({ kind }) => kind === "wrong")).toHaveLength(5);
  expect(tries.filter(({ kind }) => kind === "limited")).toHaveLength(35);
  expect((await raise(actor, lookup, "screen-code", made.code)).kind).toBe("limited");
});

test("a one-time code that nobody sent opens nothing", async () => {
  expect((await raise(actor, await found(), "one-time-code", "123456")).kind).toBe("wrong");
});

test("one field is shown for a reason, and the record comes first", async () => {
  const lookup = await found();
  expect(await reveal(actor, lookup, "mobile", "caller-check")).toEqual({
    kind: "revealed",
    value: "1234512345",
  });
  expect(await reveal(actor, lookup, "external-id", "complaint")).toEqual({
    kind: "revealed",
    value: "12341234",
  });
  expect((await trail()).slice(1).map(({ kind, reason }) => [kind, reason])).toEqual([
    ["mobile", "caller-check"],
    ["external-id", "complaint"],
  ]);
  world.setDown(true);
  await expect(reveal(actor, lookup, "email", "other")).rejects.toThrow();
});

test("after everything the chain verifies", async () => {
  const lookup = await found();
  await lookUp(actor, typed("9000000001"), ask);
  await reveal(actor, lookup, "name", "other");
  await lock(actor);
  expect(await verifyTrail(world.sql)).toMatchObject({ ok: true, records: 4 });
});
