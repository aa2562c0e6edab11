import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";

export type TrackerFacts = {
  id: number;
  conditionId: number;
  name: string;
  condition: string;
  type: string;
  value: number;
  /** Days from today; the window's end before its start is an inverted window. */
  from: number;
  to: number;
  updated?: number;
  more?: JsonObject;
};

/** One row of the trackers call: a value without a threshold. */
export const tracker = (calendar: Calendar, facts: TrackerFacts): JsonObject => ({
  id: facts.id,
  name: facts.name,
  conditionId: facts.conditionId,
  type: facts.type,
  value: facts.value,
  updatedOn: calendar.at(facts.updated ?? -1, "00:00:00"),
  conditionName: facts.condition,
  periodStartDate: calendar.at(facts.from, "00:00:00"),
  periodEndDate: calendar.endOf(facts.to),
  ...facts.more,
});

const types = [
  "BILL_AMOUNT",
  "CUSTOMER_VISITS",
  "LINEITEM_QTY",
  "POINTS",
  "BILL_EXTENDED_FIELD",
  "LINEITEM_COUNT",
  "LINEITEM_AMOUNT",
  "ALTERNATE_CURRENCIES",
  "LINEITEM_EXTENDED_FIELD",
  "BILL_TOTAL_QTY",
  "BILL_GROSS_AMOUNT",
];

/** `count` rows, two conditions an id. */
export const manyTrackers = (calendar: Calendar, count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) =>
    tracker(calendar, {
      id: 20_000 + Math.floor(index / 2),
      conditionId: 40_000 + index,
      name: `Sandbox tracker ${Math.floor(index / 2)}`,
      condition: index % 2 === 0 ? "Window of the month" : "Window of the year",
      type: types[index % types.length] ?? "BILL_AMOUNT",
      value: index % 3 === 0 ? 0 : index * 10,
      from: -30 - (index % 300),
      to: 1 + (index % 200),
    }),
  );
