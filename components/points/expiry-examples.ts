import type { SaidLot } from "@/lib/format/points-sentence";

const dayMs = 86_400_000;
const from = Date.parse("2026-11-21T00:00:00Z");

/** A lot in finished words, `days` from 21 Nov 2026; null: no end. */
export function exampleLot(value: number, days: number | null, programId = 973): SaidLot {
  const on = days === null ? null : new Date(from + days * dayMs).toISOString().slice(0, 10);
  return {
    key: on ?? "none",
    id: `${programId}-${on ?? "none"}`,
    programId,
    value,
    amount: value.toLocaleString("en-US"),
    on,
    date:
      on &&
      new Date(on).toLocaleDateString("en-GB", {
        day: "numeric",
        month: "short",
        year: "numeric",
        timeZone: "UTC",
      }),
    inDays: days === null ? null : `in ${days} days`,
    soon: days !== null && days <= 30,
    days,
    type: null,
  };
}

export const fourLots = [
  exampleLot(4_200, 18),
  exampleLot(11_650, 71),
  exampleLot(8_300, 130),
  exampleLot(24_000, 221),
  exampleLot(47_677, null),
];
export const unevenLots = [
  exampleLot(90, 4),
  exampleLot(120_000, 40),
  exampleLot(300, 44),
  exampleLot(2_500, 900),
];
export const oneLot = [exampleLot(1_000_000_000, 1)];
export const manyLots = Array.from({ length: 24 }, (_, index) =>
  exampleLot(100 + ((index * 977) % 1_900), 12 + index * 31),
);
