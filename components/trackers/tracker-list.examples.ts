import type { TrackerListProps } from "@/components/trackers/tracker-list";
import { exampleWords } from "@/lib/format/example-words";
import type { Tracker } from "@/lib/loyalty/view-models";

const tracker = (change: Partial<Tracker>): Tracker => ({
  id: 1,
  conditionId: 1,
  name: "Spend",
  condition: null,
  type: "BILL_AMOUNT",
  unit: "money",
  value: 4180.5,
  window: { from: "2026-01-01T00:00:00Z", to: "2026-12-31T23:59:59Z", state: "open" },
  updatedOn: "2026-11-20T10:00:00Z",
  target: null,
  ...change,
});

export const examples: { name: string; props: TrackerListProps; dir?: "rtl" }[] = [
  {
    name: "every kind of window",
    props: {
      words: exampleWords,
      trackers: [
        tracker({ condition: "all stores", target: 5_000 }),
        tracker({ conditionId: 2, condition: "partner cafés", value: 212 }),
        tracker({ id: 2, conditionId: 3, name: "Visits", type: "CUSTOMER_VISITS", unit: "visits", value: 5 }),
        tracker({
          id: 3,
          conditionId: 4,
          name: "Skincare items",
          type: "LINEITEM_QTY",
          unit: "items",
          value: 11,
          window: { from: "2026-10-01T00:00:00Z", to: "2026-12-31T23:59:59Z", state: "open" },
        }),
        tracker({
          id: 4,
          conditionId: 5,
          name: "Summer visits",
          type: "CUSTOMER_VISITS",
          unit: "visits",
          value: 9,
          window: { from: "2026-06-01T00:00:00Z", to: "2026-08-31T23:59:59Z", state: "closed" },
        }),
        tracker({
          id: 5,
          conditionId: 6,
          name: "Welcome offer",
          type: "BILL_EXTENDED_FIELD",
          unit: "value",
          value: 2,
          window: { from: "2026-12-07T00:00:00Z", to: "2026-12-06T00:00:00Z", state: "inverted" },
        }),
        tracker({
          id: 6,
          conditionId: 7,
          name: "New year",
          value: 0,
          window: { from: "2027-01-01T00:00:00Z", to: "2027-01-31T23:59:59Z", state: "upcoming" },
        }),
        tracker({
          id: 7,
          conditionId: 8,
          name: "Points earned",
          type: "POINTS",
          unit: "points",
          value: 1_000_000_000,
          window: { from: null, to: null, state: "unknown" },
        }),
        tracker({
          id: 8,
          conditionId: 9,
          name: "For ever",
          value: 12,
          window: { from: "2020-01-01T00:00:00Z", to: "2120-01-01T00:00:00Z", state: "open" },
        }),
      ],
    },
  },
  { name: "nothing fits the filter", props: { words: exampleWords, trackers: [] } },
];
