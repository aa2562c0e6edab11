import type { Calendar } from "@/lib/sandbox/calendar";
import type { JsonObject } from "@/lib/sandbox/json";
import { steady } from "@/lib/sandbox/people/course";
import { ledgerEntry, longLedger } from "@/lib/sandbox/people/ledger";
import type { Person } from "@/lib/sandbox/people/person";
import { schemes } from "@/lib/sandbox/people/program";
import { peopleOf, type StateFacts } from "@/lib/sandbox/people/state";

const programs = [
  {
    points: { lifetime: 20_000, redeemed: 4_000, expired: 1_000 },
    tier: 2,
    upgrade: [{ on: "CUMULATIVE_PURCHASES", threshold: 10_000, course: steady(4_100) }],
  },
];

const events = [
  ["TransactionAdd", 350],
  ["CustomerRegistration", 100],
  ["PointsRedemption", -200],
  ["AllocateGoodwillPoints", 50],
  ["TargetCompleted", 500],
  ["ReturnBill", -75],
  ["PointsExpiry", -40],
  ["PointsTransfer", -60],
  ["ManualPointsAdjustment", -10],
  ["SomethingNewFromCapillary", 5],
] as const;

/** One entry of each kind, a promised one in front, one of another programme at the end. */
function oneOfEach(calendar: Calendar, id: number): JsonObject[] {
  const add = { event: "TransactionAdd", customerId: id } as const;
  const rows = events.map(([event, points], index) =>
    ledgerEntry(calendar, {
      n: 900 - index,
      daysAgo: 2 + index * 9,
      event,
      points,
      customerId: event === "AllocateGoodwillPoints" ? -2860 : id,
      ...(event === "TransactionAdd" ? { bill: "BILL-900" } : {}),
      ...(event === "TargetCompleted" ? { details: { targetName: "Festive goal" } } : {}),
    }),
  );
  const promised = ledgerEntry(calendar, { ...add, n: 901, daysAgo: 1, points: 90, category: "Promised" });
  const { id: programId, title: programName } = schemes.travel;
  const other = ledgerEntry(calendar, { ...add, n: 800, daysAgo: 95, points: 30, programId, programName });
  return [promised, ...rows, other];
}

const states: readonly StateFacts[] = [
  {
    n: 40,
    state: "activity-kinds",
    about: "One ledger entry of each kind, an unknown event and a negative customer id among them",
    programs,
    rest: (calendar, id) => ({ ledger: () => oneOfEach(calendar, id) }),
  },
  {
    n: 41,
    state: "huge-ledger",
    about: "1,200 ledger entries over 600 days",
    programs,
    rest: (calendar, id) => ({ ledger: () => longLedger(calendar, id, 1_200) }),
  },
];

/** Every state of Activity. */
export const activityStates = (calendar: Calendar): Person[] => peopleOf(calendar, states);
