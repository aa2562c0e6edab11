import type { Calendar } from "@/lib/sandbox/calendar";
import type { Person } from "@/lib/sandbox/people/person";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";
import { manyTrackers, type TrackerFacts } from "@/lib/sandbox/people/trackers";

const odd: readonly Omit<TrackerFacts, "id">[] = [
  {
    conditionId: 1,
    name: "Open window",
    condition: "Month",
    type: "BILL_AMOUNT",
    value: 1_250.5,
    from: -12,
    to: 18,
  },
  {
    conditionId: 2,
    name: "Inverted window",
    condition: "End first",
    type: "POINTS",
    value: 40,
    from: 5,
    to: -60,
  },
  {
    conditionId: 3,
    name: "Closed window",
    condition: "Last year",
    type: "BILL_AMOUNT",
    value: 900,
    from: -400,
    to: -36,
  },
  {
    conditionId: 4,
    name: "Upcoming window",
    condition: "Next month",
    type: "CUSTOMER_VISITS",
    value: 0,
    from: 10,
    to: 40,
  },
  {
    conditionId: 5,
    name: "Updated after its end",
    condition: "Late",
    type: "POINTS",
    value: 77,
    from: -90,
    to: -30,
    updated: -2,
  },
  {
    conditionId: 6,
    name: "Unknown type",
    condition: "New",
    type: "BRAND_NEW_TYPE",
    value: 3,
    from: -5,
    to: 5,
  },
  {
    conditionId: 7,
    name: "Negative value",
    condition: "Returns",
    type: "BILL_AMOUNT",
    value: -120,
    from: -12,
    to: 18,
  },
  {
    conditionId: 8,
    name: "Ends in a century",
    condition: "Always",
    type: "LINEITEM_COUNT",
    value: 4,
    from: -700,
    to: 36_135,
  },
  {
    conditionId: 9,
    name: " Name with spaces around ",
    condition: "",
    type: "LINEITEM_QTY",
    value: 2,
    from: -12,
    to: 18,
  },
];

const programs = [{ points: { lifetime: 2_000 }, tier: 2, upgrade: "none supplied" as const }];

const oddOnes: StateFacts = {
  n: 100,
  state: "tracker-odd-windows",
  about: "Inverted, closed, upcoming, endless windows, unknown type, negative value",
  programs,
  trackers: [
    ...odd.map((facts, index) => ({ ...facts, id: 7001 + index })),
    {
      id: 7001,
      conditionId: 21,
      name: "Open window",
      condition: "Second condition of the same tracker",
      type: "CUSTOMER_VISITS",
      value: 6,
      from: -12,
      to: 18,
    },
  ],
};

const lists = [10, 100, 1000, 5000].map(
  (count, index): StateFacts => ({
    n: 101 + index,
    state: `trackers-${count}`,
    about: `${count} trackers`,
    programs,
    rest: (calendar) => ({ trackers: () => manyTrackers(calendar, count) }),
  }),
);

/** Every odd window and type, and lists of every length. */
export const trackerStates = (calendar: Calendar): Person[] => peopleOf(calendar, [oddOnes, ...lists]);
