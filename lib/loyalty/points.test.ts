import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toPoints } from "@/lib/loyalty/points";
import { pointsFacts } from "@/lib/loyalty/test-facts";

describe("the equation", () => {
  test("the published figures add up without other changes", () => {
    const points = toPoints(
      pointsFacts({
        spendable: 95_827,
        lifetime: 304_600,
        redeemed: 35_474,
        ended: 173_299,
        returned: 0,
        adjusted: 0,
      }),
      null,
    );
    expect(points.otherChanges).toBe(0);
  });

  test("what Capillary's figures leave over is shown, with its sign", () => {
    expect(toPoints(pointsFacts({ spendable: 1300 }), null).otherChanges).toBe(50);
    expect(toPoints(pointsFacts({ spendable: 1200.5 }), null).otherChanges).toBe(-49.5);
  });

  test.each(["lifetime", "redeemed", "ended", "returned", "adjusted"] as const)(
    "without %s the difference is unknown, not 0",
    (term) => {
      expect(toPoints(pointsFacts({ [term]: null }), null).otherChanges).toBeNull();
    },
  );

  test("it adds up for any figures of three decimals", () => {
    const amount = fc.integer({ min: 0, max: 1e9 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(
        amount,
        amount,
        amount,
        amount,
        amount,
        amount,
        (spendable, lifetime, redeemed, ended, returned, adjusted) => {
          const p = toPoints(pointsFacts({ spendable, lifetime, redeemed, ended, returned, adjusted }), null);
          const sum = lifetime - redeemed - ended - returned + adjusted + (p.otherChanges ?? Number.NaN);
          expect(Math.abs(sum - spendable)).toBeLessThan(0.001);
          expect(Object.is(p.otherChanges, -0)).toBe(false);
        },
      ),
    );
  });
});

describe("worth", () => {
  test("ratio × spendable in the brand's currency, or none", () => {
    expect(toPoints(pointsFacts(), "AED").worth).toEqual({ amount: 125, currency: "AED" });
    expect(toPoints(pointsFacts(), null).worth).toEqual({ amount: 125, currency: null });
  });

  test("no ratio, no worth", () => {
    expect(toPoints(pointsFacts({ ratio: null }), "AED").worth).toBeNull();
  });

  test("the ratio itself is not part of what screens get", () => {
    expect(toPoints(pointsFacts(), null)).not.toHaveProperty("ratio");
  });
});
