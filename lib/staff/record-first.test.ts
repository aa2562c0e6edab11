import "@/lib/staff/test-env";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testCustomer } from "@/lib/staff/test-customer";
import { actor, knows, typed } from "@/lib/staff/test-look-up";
import { useTestStore } from "@/lib/staff/test-store";
import { type Sql, StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

// The trail alone cannot be written; sessions, look-ups and limits can. Whatever is then answered would be
// an answer without its record.
const member = testCustomer(566881933);
vi.mock("@/lib/member/staff-subject", () => ({ readStaffSubject: async () => ({ kind: "unavailable" }) }));
vi.mock("@/lib/member/sections", () => ({
  readCustomer: async () => ({ kind: "ok", value: member, asOf: "" }),
}));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));

const { lookUp } = await import("@/lib/staff/look-up");
const { reveal } = await import("@/lib/staff/reveal");

const ask = knows(member, "mobile 1234512345");

let world: Awaited<ReturnType<typeof useTestStore>>;
beforeEach(async () => {
  world = await useTestStore();
});
afterEach(() => world.close());

/** From now on every write to the trail fails. */
function closeTrail(): void {
  const real = store();
  const front: Sql = {
    ...real,
    batch: async (statements) => {
      if (statements.some(({ text }) => text.includes("staff_trail"))) throw new StoreError("down", false);
      return real.batch(statements);
    },
  };
  Reflect.set(globalThis, Symbol.for("rung.store"), front);
}

test.each([
  ["a hit", "1234512345"],
  ["a miss", "9876543210"],
])("%s is not answered when its record cannot be written", async (_, text) => {
  closeTrail();
  await expect(lookUp(actor, typed(text), ask)).rejects.toThrow(StoreError);
});

test("a masked field is not shown when its record cannot be written", async () => {
  const looked = await lookUp(actor, typed("1234512345"), ask);
  if (looked.kind !== "found") throw new Error(looked.kind);
  closeTrail();
  await expect(reveal(actor, looked.lookup, "mobile", "other")).rejects.toThrow(StoreError);
});

test("after 150 look-ups of one shift the ration holds, whatever the hour", async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.parse("2026-11-21T04:00:00Z") });
  try {
    const kinds: string[] = [];
    for (let count = 0; count < 151; count += 1) {
      if (count % 30 === 0) vi.setSystemTime(Date.now() + 3_600_001);
      kinds.push((await lookUp(actor, typed("9876543210"), ask)).kind);
    }
    expect(kinds.slice(0, 150).every((kind) => kind === "none")).toBe(true);
    expect(kinds.at(-1)).toBe("ration");
  } finally {
    vi.useRealTimers();
  }
});
