import { describe, expect, test } from "vitest";
import type { PartnerFacts } from "@/lib/loyalty/customer";
import { sortHistory, withoutNotes } from "@/lib/loyalty/history";
import { displayName } from "@/lib/loyalty/names";
import { neverJoined, toPartner, toProgram } from "@/lib/loyalty/program";
import { now, programFacts } from "@/lib/loyalty/test-facts";
import type { TierChange } from "@/lib/loyalty/view-models";

const partner = (from: string | null, to: string | null): PartnerFacts => ({
  partnerProgramId: 135,
  name: "Air miles",
  description: null,
  type: "external",
  linked: true,
  tier: "2",
  tierEndsOn: null,
  memberNumber: "456789123",
  from,
  to,
});

describe("programmes", () => {
  test("a part that could not be read stays null", () => {
    const program = toProgram(programFacts({ points: null, tier: null }), { now, currency: "AED" });
    expect(program).toMatchObject({ points: null, tier: null });
  });

  test.each([
    ["2025-09-27T13:08:42Z", "2025-12-29T18:29:59Z", "ended"],
    ["2025-12-23T12:25:00Z", "2028-09-18T23:59:59Z", "running"],
    ["2027-01-01", null, "upcoming"],
    ["2025-01-01", null, "running"],
    [null, null, "unknown"],
    ["2027-01-01", "2026-01-01", "unknown"],
  ] as const)("a partner programme from %s to %s is %s", (from, to, state) => {
    expect(toPartner(partner(from, to), now).state).toBe(state);
  });
});

describe("history", () => {
  const change = (on: string | null, notes?: string): TierChange => ({
    programId: 1,
    from: null,
    to: "Coral",
    on,
    kind: "upgrade",
    store: null,
    ...(notes ? { notes } : {}),
  });

  test("newest first, undated last", () => {
    const list = sortHistory([change(null), change("2025-01-01"), change("2026-01-01")]);
    expect(list.map(({ on }) => on)).toEqual(["2026-01-01", "2025-01-01", null]);
  });

  test("internal notes are gone as a key, not only as a value", () => {
    expect(withoutNotes([change("2025-01-01", "manual slab adjustment")])[0]).not.toHaveProperty("notes");
  });
});

test("nobody who held a tier, or of whom Capillary does not say it, is told that they never joined", () => {
  const held: TierChange = {
    programId: 1,
    from: null,
    to: "Coral",
    on: null,
    kind: "upgrade",
    store: null,
  };
  expect(neverJoined({ outside: true, history: [] })).toBe(true);
  expect(neverJoined({ outside: true, history: null })).toBe(true);
  expect(neverJoined({ outside: true, history: [held] })).toBe(false);
  expect(neverJoined({ history: [] })).toBe(false);
});

test("the greeting uses the first name, else the last, else none", () => {
  expect(displayName({ firstName: "Bubalus", lastName: "bubalis" })).toBe("Bubalus");
  expect(displayName({ firstName: null, lastName: "bubalis" })).toBe("bubalis");
  expect(displayName({ firstName: null, lastName: null })).toBeNull();
});
