import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endingWithin, soonestExpiry, sumExpiry, upcomingExpiry } from "@/lib/loyalty/expiry";
import { now } from "@/lib/loyalty/test-facts";
import type { ExpiryLot } from "@/lib/loyalty/view-models";

const lot = (amount: number, on: string | null, programId = 1, type: string | null = null): ExpiryLot => ({
  programId,
  amount,
  on,
  type,
});

describe("sums by day", () => {
  test("lots of one day and programme are one row; other days, programmes and 'no end' stay apart", () => {
    const lots = [
      lot(100, null),
      lot(30.5, "2026-12-09T23:59:59Z", 1, "bill_regular"),
      lot(20, "2026-12-01", 2),
      lot(69.5, "2026-12-09", 1, "bill_promotions"),
      lot(5, "2026-12-01", 1),
    ];
    expect(sumExpiry(lots)).toEqual([
      lot(5, "2026-12-01", 1),
      lot(20, "2026-12-01", 2),
      lot(100, "2026-12-09", 1),
      lot(100, null),
    ]);
  });

  test("nothing is lost or gained by summing", () => {
    const any = fc.record({
      programId: fc.integer({ min: 1, max: 2 }),
      amount: fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000),
      on: fc.constantFrom(null, "2026-12-01", "2026-12-09", "2027-01-01"),
      type: fc.constant(null),
    });
    const total = (lots: ExpiryLot[]) => lots.reduce((sum, { amount }) => sum + amount, 0);
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (lots) => {
        expect(total(sumExpiry(lots))).toBeCloseTo(total(lots), 2);
      }),
    );
  });
});

describe("what lies ahead", () => {
  const lots = [
    lot(10, "2026-11-20"),
    lot(20, "2026-11-21"),
    lot(30, "2026-12-21"),
    lot(40, "2026-12-22"),
    lot(50, null),
  ];

  test("past days are left out, today is not", () => {
    expect(upcomingExpiry(lots, now).map(({ amount }) => amount)).toEqual([20, 30, 40, 50]);
  });

  test("soon is within thirty days", () => {
    expect(endingWithin(lots, now).map(({ amount }) => amount)).toEqual([20, 30]);
  });

  test("the soonest is the next that has an end; empty lots and other programmes do not count", () => {
    expect(soonestExpiry(lots, now)?.amount).toBe(20);
    expect(soonestExpiry([lot(0, "2026-11-25"), lot(7, "2029-01-01"), lot(9, null)], now)?.amount).toBe(7);
    expect(soonestExpiry(lots, now, 2)).toBeNull();
    expect(soonestExpiry([lot(9, null)], now)).toBeNull();
  });
});
