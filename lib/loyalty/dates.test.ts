import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { daysUntil, endOf, isNoEnd, isPastDay, windowState } from "@/lib/loyalty/dates";

const now = new Date("2026-11-21T10:42:00Z");

describe("days", () => {
  test("today is 0, yesterday is negative, tomorrow is 1, whatever the hour", () => {
    expect(daysUntil("2026-11-21T00:00:00Z", now)).toBe(0);
    expect(daysUntil("2026-11-21T23:59:59Z", now)).toBe(0);
    expect(daysUntil("2026-11-20T23:59:59Z", now)).toBe(-1);
    expect(daysUntil("2026-11-22", now)).toBe(1);
  });

  test("a day is counted on the clock the date was written for", () => {
    const lateEvening = new Date("2026-11-21T20:00:00Z");
    expect(daysUntil("2026-11-22T01:00:00+05:30", lateEvening)).toBe(0);
    expect(daysUntil("2026-11-22T01:00:00Z", lateEvening)).toBe(1);
    expect(daysUntil("2026-11-21T08:00:00-05:00", new Date("2026-11-22T03:00:00Z"))).toBe(0);
  });

  test("a day that has not ended is not past", () => {
    expect(isPastDay("2026-11-21T00:00:00Z", now)).toBe(false);
    expect(isPastDay("2026-11-20T23:59:59Z", now)).toBe(true);
  });

  test("a bare date lasts until its last millisecond", () => {
    expect(endOf("2026-11-21")).toBe(Date.parse("2026-11-21T23:59:59.999Z"));
    expect(endOf("2026-11-21T10:00:00Z")).toBe(Date.parse("2026-11-21T10:00:00Z"));
  });
});

describe("no end", () => {
  test("fifty years ahead is never, the day before is a date", () => {
    expect(isNoEnd("2076-11-21T10:42:00Z", now)).toBe(true);
    expect(isNoEnd("2076-11-20", now)).toBe(false);
    expect(isNoEnd("2125-03-26T23:59:59Z", now)).toBe(true);
    expect(isNoEnd("2026-12-31", now)).toBe(false);
  });
});

describe("windows", () => {
  test("an end before the start is inverted, never closed", () => {
    expect(windowState("2024-12-04T00:00:00Z", "2024-09-30T23:59:59Z", now)).toBe("inverted");
  });

  test("open from the first to the last moment", () => {
    expect(windowState("2026-11-21", "2026-11-21", now)).toBe("open");
    expect(windowState("2026-11-21T10:42:00Z", "2026-11-21T10:42:00Z", now)).toBe("open");
    expect(windowState("2026-11-01", "2026-11-20", now)).toBe("closed");
    expect(windowState("2026-11-22", "2026-11-30", now)).toBe("upcoming");
  });

  test("one date alone says only what is certain", () => {
    expect(windowState(null, null, now)).toBe("unknown");
    expect(windowState(null, "2026-01-01", now)).toBe("closed");
    expect(windowState("2027-01-01", null, now)).toBe("upcoming");
    expect(windowState("2026-01-01", null, now)).toBe("open");
  });

  test("as time passes a window only moves from upcoming to open to closed", () => {
    const order = ["upcoming", "open", "closed"];
    const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) });
    fc.assert(
      fc.property(instant, instant, instant, instant, (a, b, x, y) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)].map((at) => new Date(at).toISOString());
        const [early, late] = [Math.min(x, y), Math.max(x, y)].map((at) =>
          order.indexOf(windowState(from ?? null, to ?? null, new Date(at))),
        );
        expect(early).toBeGreaterThanOrEqual(0);
        expect(late).toBeGreaterThanOrEqual(early ?? 0);
      }),
    );
  });
});
