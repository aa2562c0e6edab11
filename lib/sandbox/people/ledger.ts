import type { Calendar } from "@/lib/sandbox/calendar";
import type { Json, JsonObject } from "@/lib/sandbox/json";

export type EntryFacts = {
  n: number;
  daysAgo: number;
  time?: string;
  event: string;
  /** Positive is a credit, negative a debit. */
  points: number;
  category?: "Main" | "Promised" | "Trigger Based";
  programId?: number;
  programName?: string;
  customerId: number;
  details?: Record<string, Json>;
  bill?: string;
  store?: string;
};

/** Points of the ledger are texts with three decimals. */
const text = (points: number) => Math.abs(points).toFixed(3);

/** One `ledgerEntries[]` row. docs.capillarytech.com/reference/get-ledger-information */
export function ledgerEntry(calendar: Calendar, facts: EntryFacts): JsonObject {
  const time = facts.time ?? "13:34:16";
  const net = facts.points < 0 ? `-${text(facts.points)}` : text(facts.points);
  return {
    eventLogId: 508_000_000 + facts.n,
    eventName: facts.event,
    customerId: facts.customerId,
    ledgerCreatedDate: calendar.sql(-facts.daysAgo, time),
    ledgerCreatedDateISO: calendar.at(-facts.daysAgo, time),
    customerDetails: null,
    entryDetails: [
      {
        ledgerEntryType: facts.points < 0 ? "DEBIT" : "CREDIT",
        points: text(facts.points),
        pointsCategory: facts.category ?? "Main",
        programName: facts.programName ?? "Sandbox Rewards",
        programId: facts.programId ?? 9001,
      },
    ],
    netPointsOnEvent: net,
    transactionDetails: facts.bill ? { billNumber: facts.bill, billAmount: "1200.000" } : {},
    store: facts.store ?? "Indiranagar",
    storeCode: "sandbox.store01",
    tillCode: "sandbox.till01",
    eventDetails: { ...facts.details, comments: "internal: for the call centre only" },
  };
}

const cycle = [
  { event: "TransactionAdd", points: 120 },
  { event: "PointsRedemption", points: -80 },
  { event: "AllocateGoodwillPoints", points: 25 },
  { event: "TargetCompleted", points: 200 },
  { event: "PointsExpiry", points: -15 },
] as const;

/** `count` entries, newest first, `perDay` a day back from yesterday. */
export function longLedger(calendar: Calendar, customerId: number, count: number, perDay = 2): JsonObject[] {
  return Array.from({ length: count }, (_, index) => {
    const { event, points } = cycle[index % cycle.length] ?? cycle[0];
    const minute = String(59 - (index % perDay)).padStart(2, "0");
    return ledgerEntry(calendar, {
      n: count - index,
      customerId,
      daysAgo: 1 + Math.floor(index / perDay),
      time: `13:${minute}:16`,
      event,
      points: points + Math.sign(points) * (index % 7),
      ...(event === "TransactionAdd" ? { bill: `BILL-${count - index}` } : {}),
    });
  });
}
