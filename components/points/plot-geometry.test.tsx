import { describe, expect, it } from "vitest";
import { equations } from "@/components/points/example-points";
import { fourLots, manyLots, unevenLots } from "@/components/points/expiry-examples";
import { timeline } from "@/components/points/expiry-geometry";
import { waterfall } from "@/components/points/waterfall-geometry";

const now = new Date("2026-11-21T06:42:00Z");

describe("the waterfall", () => {
  it("is true to scale: heights are to each other as amounts are", () => {
    const { columns } = waterfall(equations.plain);
    const height = (term: string) => columns.find((column) => column.term === term)?.height ?? 0;
    expect(height("ended") / height("lifetime")).toBeCloseTo(173_299 / 304_600, 2);
    expect(height("spendable") / height("lifetime")).toBeCloseTo(95_827 / 304_600, 2);
  });

  it("carries each level to the next column, and ends where what is left begins", () => {
    const { columns, levels } = waterfall(equations.every);
    expect(levels).toHaveLength(columns.length - 1);
    expect(levels.at(-1)?.y).toBeCloseTo(columns.at(-1)?.top ?? 0, -1);
  });

  it("stays in its frame with billions and with a first term of nothing", () => {
    for (const equation of [equations.billions, equations.lifted]) {
      const { columns, height } = waterfall(equation);
      for (const column of columns) {
        expect(column.top).toBeGreaterThanOrEqual(0);
        expect(column.top + column.height).toBeLessThanOrEqual(height);
        expect(column.x + column.width).toBeLessThanOrEqual(100);
      }
    }
  });
});

describe("the expiry timeline", () => {
  it("is true to time: places are to each other as days are", () => {
    const { sticks } = timeline(fourLots, now);
    const [first, second, third, last] = sticks.map(({ x }) => x);
    const share = ((second ?? 0) - (first ?? 0)) / ((last ?? 0) - (first ?? 0));
    expect(share).toBeCloseTo((71 - 18) / (221 - 18), 2);
    expect(third).toBeGreaterThan(second ?? 0);
  });

  it("marks only what ends within 30 days", () => {
    expect(timeline(fourLots, now).sticks.map(({ soon }) => soon)).toEqual([true, false, false, false]);
  });

  it("keeps small amounts in sight beside one that is far larger", () => {
    const heights = timeline(unevenLots, now).sticks.map(({ height }) => height);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(16);
    expect(heights[1]).toBe(Math.max(...heights));
  });

  it("lets no two labels touch", () => {
    for (const lots of [manyLots, unevenLots, fourLots]) {
      const labelled = timeline(lots, now).sticks.filter(({ label }) => label !== null);
      expect(labelled.length).toBeGreaterThan(0);
      for (const [index, stick] of labelled.entries()) {
        const next = labelled[index + 1];
        if (!next || Math.abs(next.height - stick.height) >= 18) continue;
        expect(next.x - stick.x).toBeGreaterThan(8);
      }
    }
  });
});
