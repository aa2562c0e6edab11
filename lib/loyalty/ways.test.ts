import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { way } from "@/lib/loyalty/test-facts";
import { sortWays, wayProgress } from "@/lib/loyalty/ways";

describe("way progress", () => {
  test("9,996 of 10,000 is not full", () => {
    expect(wayProgress(way({ done: 9996, gap: 4 }))).toEqual({ ratio: 0.999, achieved: false });
    expect(wayProgress(way({ done: 9999.9, gap: 0.1 })).ratio).toBe(0.999);
  });

  test("one point of a million is not nothing, nothing is nothing", () => {
    expect(wayProgress(way({ done: 1, target: 1_000_000, gap: 999_999 })).ratio).toBe(0.001);
    expect(wayProgress(way({ done: 0, gap: 10_000 })).ratio).toBe(0);
  });

  test("Capillary's gap decides over our own sum", () => {
    expect(wayProgress(way({ done: 10_000, gap: 5 }))).toEqual({ ratio: 0.999, achieved: false });
    expect(wayProgress(way({ done: 9000, gap: 0 }))).toEqual({ ratio: 1, achieved: true });
    expect(wayProgress(way({ done: 10_000, gap: null })).achieved).toBe(true);
  });

  test("without both figures there is no bar", () => {
    expect(wayProgress(way({ done: null })).ratio).toBeNull();
    expect(wayProgress(way({ target: null })).ratio).toBeNull();
    expect(wayProgress(way({ target: 0, done: 5, gap: 5 })).ratio).toBeNull();
  });

  test("for any figures the ratio is between 0 and 1, never rounded up, and 1 only when achieved", () => {
    const amount = fc.option(fc.double({ min: 0, max: 1e12, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(amount, amount, amount, (done, target, gap) => {
        const { ratio, achieved } = wayProgress({ done, target, gap });
        expect(ratio === 1).toBe(achieved);
        if (ratio === null || achieved || done === null || target === null) return;
        expect(ratio).toBeGreaterThanOrEqual(0);
        if (ratio > 0.001 && gap === null) expect(ratio).toBeLessThanOrEqual(done / target);
        expect(ratio > 0).toBe(done > 0);
      }),
    );
  });
});

test("sorting loses no way and keeps Capillary's order among equals", () => {
  const any = fc.record({
    done: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    target: fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }),
    gap: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), (rows) => {
      const ways = rows.map((row, index) => way({ ...row, basis: String(index) }));
      const sorted = sortWays(ways);
      expect(sorted.map(({ basis }) => basis).sort()).toEqual(ways.map(({ basis }) => basis).sort());
      expect(sortWays(sorted)).toEqual(sorted);
    }),
  );
});
