import { expect, test } from "vitest";
import { aheadOf } from "@/lib/loyalty/look-ahead";
import { way } from "@/lib/loyalty/test-facts";

const tracker = (name: string) => ({ name, case: "c", type: null, mode: null, period: null });

test("the later gap and what leaves the window until then", () => {
  expect(aheadOf(way(), [way({ done: 5800, gap: 4200 })])).toEqual({ gap: 4200, leaves: 1200 });
});

test("ways are matched by what they count, trackers by name and case", () => {
  const today = way({ basis: "TRACKER", tracker: tracker("A") });
  const later = [
    way({ basis: "TRACKER", tracker: tracker("B"), gap: 1 }),
    way({ basis: "TRACKER", tracker: tracker("A"), gap: 2 }),
  ];
  expect(aheadOf(today, later)?.gap).toBe(2);
  expect(aheadOf(way({ basis: "VISITS" }), later)).toBeNull();
});

test("unknown stays unknown and nothing leaves backwards", () => {
  expect(aheadOf(way({ done: null }), [way()])).toEqual({ gap: 3000, leaves: null });
  expect(aheadOf(way({ done: 1 }), [way({ done: 2 })])?.leaves).toBe(0);
});
