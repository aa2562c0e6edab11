import { describe, expect, test } from "vitest";
import { now, tierFacts, way } from "@/lib/loyalty/test-facts";
import { isKept, keepComesFirst, tierState, toTier } from "@/lib/loyalty/tier";

describe("one state, by precedence", () => {
  test("a programme without tiers is that before anything else", () => {
    expect(tierState(tierFacts({ name: null, rank: null, next: null, top: true }), now)).toBe("no-tiers");
  });

  test("a tier whose day has passed is lapsed, also at the top and when qualified", () => {
    const passed = { endsOn: "2026-10-31T23:59:59Z", ends: "on" as const };
    expect(tierState(tierFacts({ ...passed, top: true, next: null, reach: [] }), now)).toBe("lapsed");
    expect(tierState(tierFacts({ ...passed, reach: [way({ gap: 0 })] }), now)).toBe("lapsed");
  });

  test("a tier that ends today is still held", () => {
    expect(tierState(tierFacts({ endsOn: "2026-11-21T00:00:00Z" }), now)).toBe("climbing");
  });

  test("no date and no end are never lapsed", () => {
    expect(tierState(tierFacts({ endsOn: null, ends: "never" }), now)).toBe("climbing");
    expect(tierState(tierFacts({ endsOn: null, ends: "unknown" }), now)).toBe("climbing");
  });

  test("top wins over a gap that Capillary sends beside it", () => {
    expect(tierState(tierFacts({ top: true, next: null }), now)).toBe("top");
  });

  test("a gap of 0 is qualified, waiting for the next activity", () => {
    expect(tierState(tierFacts({ reach: [way(), way({ gap: 0, done: 10_000 })] }), now)).toBe("qualified");
  });

  test("without a gap nothing is claimed", () => {
    expect(tierState(tierFacts({ reach: [] }), now)).toBe("no-gap");
    expect(tierState(tierFacts({ reach: [way({ gap: null, done: null })] }), now)).toBe("no-gap");
  });
});

test("ways come closest first in reach and keep, unknown ones last", () => {
  const far = way({ basis: "VISITS", done: 1, target: 10, gap: 9 });
  const near = way({ basis: "PURCHASE", done: 9, target: 10, gap: 1 });
  const unknown = way({ basis: "POINTS", done: null, gap: null });
  const tier = toTier(
    tierFacts({ reach: [unknown, far, near], keep: { confirmed: false, by: null, ways: [far, near] } }),
    now,
  );
  expect(tier.reach.map(({ basis }) => basis)).toEqual(["PURCHASE", "VISITS", "POINTS"]);
  expect(tier.keep?.ways.map(({ basis }) => basis)).toEqual(["PURCHASE", "VISITS"]);
  expect(tier).not.toHaveProperty("top");
});

describe("keep before reach", () => {
  const keep = (by: string | null, confirmed = false, gap = 2) => ({
    confirmed,
    by,
    ways: [way({ basis: "VISITS", target: 5, done: 5 - gap, gap })],
  });

  test("within sixty days and not safe", () => {
    expect(keepComesFirst(tierFacts({ keep: keep("2027-01-20") }), now)).toBe(true);
    expect(keepComesFirst(tierFacts({ keep: keep("2027-01-21") }), now)).toBe(false);
    expect(keepComesFirst(tierFacts({ keep: keep("2026-11-21") }), now)).toBe(true);
    expect(keepComesFirst(tierFacts({ keep: keep("2026-11-20") }), now)).toBe(false);
  });

  test("not when confirmed or when nothing is missing", () => {
    expect(keepComesFirst(tierFacts({ keep: keep("2026-12-01", true) }), now)).toBe(false);
    expect(keepComesFirst(tierFacts({ keep: keep("2026-12-01", false, 0) }), now)).toBe(false);
  });

  test("the tier's own end stands in for a renewal date that is not sent", () => {
    expect(keepComesFirst(tierFacts({ endsOn: "2026-12-20", keep: keep(null) }), now)).toBe(true);
    expect(keepComesFirst(tierFacts({ endsOn: null, ends: "never", keep: keep(null) }), now)).toBe(false);
  });

  test("no ways and no confirmation is not safe", () => {
    expect(isKept({ confirmed: false, by: null, ways: [] })).toBe(false);
  });
});
