import { scaleBand, scaleLinear } from "d3-scale";
import type { Equation, Term } from "@/lib/format/points-sentence";

export type Column = {
  term: Term | "spendable";
  /** How it is drawn: what came in, what went out, what ended, what is left. */
  look: "in" | "out" | "gone" | "res";
  sign: 1 | -1;
  value: number;
  /** Percent of the width. */
  x: number;
  width: number;
  /** Pixels from the top. */
  top: number;
  height: number;
};

/** A dotted line that carries a level to the next column. Percent and pixels as in Column. */
export type Level = { from: number; to: number; y: number };
export type Waterfall = { columns: Column[]; levels: Level[]; base: number; height: number };

const top = 26;
const plotHeight = 188;
const thinnest = 2;
// Percent of the width: with two terms the columns would else be walls.
const widest = 16;

/**
 * Where each column of the equation stands. Heights are true to scale; only a term too small to see is
 * drawn as two pixels, and its label tells the figure.
 */
export function waterfall({ terms, spendable }: Equation): Waterfall {
  const names = [...terms.map(({ term }) => term), "spendable" as const];
  const ends = levelsOf(terms);
  const all = [0, spendable, ...ends];
  const y = scaleLinear([Math.min(...all), Math.max(...all, 1)], [top + plotHeight, top]);
  const band = scaleBand<string>(names, [0, 100]).paddingInner(0.4).paddingOuter(0.2);
  const width = round(Math.min(widest, band.bandwidth()));
  const x = (name: string) => round((band(name) ?? 0) + (band.bandwidth() - width) / 2);
  const columns = terms.map(({ term, sign, value }, index): Column => {
    const before = index === 0 ? 0 : (ends[index - 1] ?? 0);
    return {
      term,
      sign,
      value,
      look: lookOf(term, sign),
      x: x(term),
      width,
      ...span(y(before), y(ends[index] ?? 0)),
    };
  });
  const result: Column = {
    term: "spendable",
    look: "res",
    sign: spendable < 0 ? -1 : 1,
    value: Math.abs(spendable),
    x: x("spendable"),
    width,
    ...span(y(0), y(spendable)),
  };
  const levels = ends.map((level, index) => ({
    from: round(x(names[index] ?? "") + width),
    to: x(names[index + 1] ?? ""),
    y: Math.round(y(level)) + 0.5,
  }));
  return {
    columns: [...columns, result],
    levels,
    base: Math.round(y(0)) + 0.5,
    height: top + plotHeight + 34,
  };
}

// The running sum after each term.
function levelsOf(terms: Equation["terms"]): number[] {
  let sum = 0;
  return terms.map(({ sign, value }) => {
    sum += sign * value;
    return sum;
  });
}

function span(from: number, to: number): { top: number; height: number } {
  const upper = Math.min(from, to);
  return { top: round(upper), height: Math.max(thinnest, round(Math.abs(from - to))) };
}

function lookOf(term: Term, sign: 1 | -1): Column["look"] {
  if (term === "ended") return "gone";
  return sign > 0 ? "in" : "out";
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
