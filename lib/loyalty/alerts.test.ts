import { describe, expect, test } from "vitest";
import { alerts } from "@/lib/loyalty/alerts";
import { toProgram } from "@/lib/loyalty/program";
import { now, programFacts, tierFacts, way } from "@/lib/loyalty/test-facts";
import type { ExpiryLot, TierChange } from "@/lib/loyalty/view-models";

const keep = {
  confirmed: false,
  by: "2026-12-31",
  ways: [way({ basis: "VISITS", target: 5, done: 3, gap: 2 })],
};
const program = (over = {}) => toProgram(programFacts(over), { now, currency: null });
const lot = (amount: number, on: string, programId = 1): ExpiryLot => ({ programId, amount, on, type: null });
const change = (on: string, kind: TierChange["kind"] = "upgrade"): TierChange => ({
  programId: 1,
  from: "Pearl",
  to: "Coral",
  on,
  kind,
  store: null,
});

test("dated warnings come by date, good news after them", () => {
  const list = alerts(
    [program({ tier: tierFacts({ keep: { ...keep, by: "2026-12-05" } }) })],
    [lot(10, "2026-12-20"), lot(5, "2026-11-25"), lot(6, "2026-11-25")],
    [change("2026-11-14T08:00:00Z")],
    now,
    { programId: 1 },
  );
  expect(list).toEqual([
    { kind: "points-ending", programId: 1, amount: 11, on: "2026-11-25" },
    { kind: "renewal-at-risk", programId: 1, by: "2026-12-05", way: keep.ways[0] },
    { kind: "points-ending", programId: 1, amount: 10, on: "2026-12-20" },
    { kind: "just-upgraded", programId: 1, tier: "Coral", on: "2026-11-14T08:00:00Z" },
  ]);
});

describe("just upgraded", () => {
  const kinds = (history: TierChange[]) =>
    alerts([program()], [], history, now, { programId: 1 }).map(({ kind }) => kind);

  test("for fourteen days, not from the future", () => {
    expect(kinds([change("2026-11-07T23:59:59Z")])).toEqual(["just-upgraded"]);
    expect(kinds([change("2026-11-06T23:59:59Z")])).toEqual([]);
    expect(kinds([change("2026-11-22T00:00:00Z")])).toEqual([]);
  });

  test("not when a later change went another way, whatever the order of the list", () => {
    const up = change("2026-11-10");
    const down = change("2026-11-12", "downgrade");
    expect(kinds([up, down])).toEqual([]);
    expect(kinds([down, up])).toEqual([]);
  });
});

test("only the chosen programme speaks", () => {
  const lots = [lot(10, "2026-11-25", 2)];
  expect(alerts([program()], lots, null, now, { programId: 1 })).toEqual([]);
  expect(alerts([program()], lots, null, now, { programId: null })).toHaveLength(1);
});

test("a renewal is at risk only within sixty days and with something missing", () => {
  const risk = (tier: Parameters<typeof tierFacts>[0]) =>
    alerts([program({ tier: tierFacts(tier) })], [], [], now, { programId: 1 });
  expect(risk({ keep: { ...keep, by: "2027-02-01" } })).toEqual([]);
  expect(risk({ keep: { ...keep, confirmed: true } })).toEqual([]);
  expect(risk({ keep: { ...keep, ways: [] } })).toEqual([]);
});

test("what could not be read says nothing", () => {
  expect(alerts(null, null, null, now, { programId: null })).toEqual([]);
});
