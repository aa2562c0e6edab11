import { scaleLinear, scalePow } from "d3-scale";
import type { SaidLot } from "@/lib/format/points-sentence";

export type Stick = {
  key: string;
  /** Percent of the width: true to time. */
  x: number;
  /** Pixels above the axis. */
  height: number;
  soon: boolean;
  /** The amount above it; null where a neighbour's label has the room. */
  label: string | null;
  anchor: "start" | "middle" | "end";
};
export type Tick = { key: string; x: number; month: string };
export type Timeline = { sticks: Stick[]; ticks: Tick[]; capWidth: number };

const tallest = 92;
const shortest = 16;
/** The narrowest plot we draw, in pixels: labels that fit there fit anywhere. */
const narrow = 300;
const letter = 7.6;
const line = 18;
const widest = 24;
const dayMs = 86_400_000;

/**
 * Lots on a true scale of time, from today to the last of them. Heights are by amount; by its square
 * root when the largest is over twelve times the smallest, so that the small ones stay in sight.
 * @param lots dated lots, soonest first
 */
export function timeline(lots: readonly SaidLot[], now: Date): Timeline {
  const dated = lots.flatMap((lot) => (lot.days === null ? [] : [{ ...lot, days: lot.days }]));
  const last = Math.max(30, ...dated.map(({ days }) => days));
  const x = scaleLinear([0, last], [3, 96]);
  const amounts = dated.map(({ value }) => value);
  const largest = Math.max(...amounts, 1);
  const uneven = largest > 12 * Math.min(...amounts);
  const height = scalePow([0, largest], [shortest, tallest]).exponent(uneven ? 0.5 : 1);
  const sticks = dated.map(
    (lot): Stick => ({
      key: lot.key,
      x: round(x(lot.days)),
      height: Math.round(height(lot.value)),
      soon: lot.soon,
      label: null,
      anchor: x(lot.days) < 8 ? "start" : x(lot.days) > 90 ? "end" : "middle",
    }),
  );
  return {
    sticks: labelled(sticks, dated),
    ticks: monthTicks(now, last, x),
    capWidth: capWidth(sticks.map((stick) => stick.x)),
  };
}

// The soonest first, then the largest: a label is left out where it would touch one already there.
function labelled(sticks: Stick[], lots: readonly SaidLot[]): Stick[] {
  const order = lots
    .map((lot, index) => ({ lot, index }))
    .sort((a, b) => Number(b.lot.soon) - Number(a.lot.soon) || b.lot.value - a.lot.value);
  const taken: Box[] = [];
  const shown = new Set<number>();
  for (const { lot, index } of order) {
    const stick = sticks[index];
    if (!stick) continue;
    const box = extent(stick, lot.amount);
    if (taken.some((other) => touch(box, other)) || crossed(box, stick, sticks)) continue;
    taken.push(box);
    shown.add(index);
  }
  return sticks.map((stick, index) => ({
    ...stick,
    label: shown.has(index) ? (lots[index]?.amount ?? null) : null,
  }));
}

type Box = { from: number; to: number; bottom: number };

function touch(a: Box, b: Box): boolean {
  return a.from < b.to && b.from < a.to && Math.abs(a.bottom - b.bottom) < line;
}

// A taller neighbour's stem or rung would run through the label.
function crossed(box: Box, own: Stick, sticks: readonly Stick[]): boolean {
  return sticks.some(
    (other) => other !== own && other.x > box.from && other.x < box.to && other.height > own.height + 4,
  );
}

function extent({ x, height, anchor }: Stick, label: string): Box {
  const width = ((label.length * letter + 8) / narrow) * 100;
  if (anchor === "start") return { from: x - 3, to: x + width, bottom: height };
  if (anchor === "end") return { from: x - width, to: x + 3, bottom: height };
  return { from: x - width / 2, to: x + width / 2, bottom: height };
}

/** The rung of a stick: as wide as its neighbours leave room for, in pixels of the narrowest plot. */
function capWidth(places: readonly number[]): number {
  const gaps = places.slice(1).map((place, index) => ((place - (places[index] ?? 0)) / 100) * narrow);
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? widest;
  return Math.round(Math.min(widest, Math.max(8, usual - 2)));
}

// First days of months, at most six of them.
function monthTicks(now: Date, days: number, x: (day: number) => number): Tick[] {
  const months = Math.max(1, Math.ceil(days / 30.4));
  const step = Math.ceil(months / 6);
  const ticks: Tick[] = [];
  for (let month = 1; month <= months; month += step) {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + month, 1));
    const day = (at.getTime() - now.getTime()) / dayMs;
    const place = round(x(day));
    if (day > days || place > 93) break;
    ticks.push({ key: at.toISOString(), x: place, month: at.toISOString().slice(0, 10) });
  }
  return ticks;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
