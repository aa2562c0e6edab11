import type { z } from "zod";
import { kindOfEvent } from "@/lib/capillary/ledger-kinds";
import { justOne, type Reader } from "@/lib/capillary/reader";
import {
  ledgerEventDetailsSchema,
  ledgerEventSchema,
  ledgerPageSchema,
  ledgerRowSchema,
  ledgerSchema,
  targetCompletedSchema,
} from "@/lib/capillary/schemas/ledger";
import { runNow, type Steps } from "@/lib/capillary/turns";
import type { ActivityEntry } from "@/lib/loyalty/views";

export type LedgerPage = { entries: ActivityEntry[]; page: number; pageCount: number; total: number };

type WireEvent = z.output<typeof ledgerEventSchema>;
type Row = { programId: number; programName: string | null; amount: number; promised: boolean };

const path = "ledgerEntries";

/**
 * One page of the ledger; null = not whole. An event in two programmes becomes an entry for each, because
 * totals are never mixed across programmes; promised points are an entry of their own (`arriving`).
 */
export function mapLedger(content: unknown, reader: Reader): LedgerPage | null {
  return runNow(ledgerSteps(content, reader));
}

/** As `mapLedger`, an event a step. */
export function* ledgerSteps(content: unknown, reader: Reader): Steps<LedgerPage | null> {
  const body = reader.object("body", content, ledgerSchema);
  const details = reader.object("ledgerDetails", body?.ledgerDetails, ledgerPageSchema);
  const page = reader.count("ledgerDetails.pageNumber", details?.pageNumber);
  const pageCount = reader.count("ledgerDetails.pageCount", details?.pageCount);
  const total = reader.count("ledgerDetails.totalEntries", details?.totalEntries);
  if (page === null || pageCount === null || total === null) return reader.missing("ledgerDetails");
  if (body?.ledgerEntries === undefined) return reader.missing(path);
  const row = (each: WireEvent) => mapEvent(each, reader);
  const events = yield* reader.rows(path, body.ledgerEntries ?? [], ledgerEventSchema, justOne(row));
  return events && { entries: events.flat(), page, pageCount, total };
}

function mapEvent(row: WireEvent, reader: Reader): ActivityEntry[] | null {
  const id = reader.id(`${path}[].eventLogId`, row.eventLogId);
  const event = reader.text(`${path}[].eventName`, row.eventName);
  const on = reader.past(`${path}[].ledgerCreatedDate`, row.ledgerCreatedDateISO, row.ledgerCreatedDate);
  const rows = mapRows(row.entryDetails, reader);
  if (id === null || event === null || on === null || rows === null) return null;
  const shared = { event, on, balance: null, place: reader.text(`${path}[].store`, row.store) };
  const detail = event.toLowerCase() === "targetcompleted" ? targetName(row, reader) : null;
  const groups = groupRows(rows);
  if (groups.length === 0) {
    const nothing = { kind: kindOfEvent(event, 0), programId: null, programName: null, amount: 0 };
    return [{ id: String(id), ...shared, ...nothing, detail }];
  }
  const net = reader.amount(`${path}[].netPointsOnEvent`, row.netPointsOnEvent);
  return groups.map((group) => ({
    id: groups.length === 1 ? String(id) : `${id}:${group.programId}${group.promised ? ":promised" : ""}`,
    ...shared,
    kind: group.promised && group.amount > 0 ? "arriving" : kindOfEvent(event, group.amount),
    programId: group.programId,
    programName: group.programName,
    amount: groups.length === 1 ? finer(group.amount, net) : group.amount,
    detail,
  }));
}

/**
 * The rows that moved points. An opening balance is a state, not a movement; alternate currencies are
 * no points. A direction we do not know makes the list unreadable: its sign would be a guess.
 */
function mapRows(value: unknown, reader: Reader): Row[] | null {
  const rows = reader.list(`${path}[].entryDetails`, value, ledgerRowSchema, (row): Row[] | null => {
    const direction = row.ledgerEntryType;
    if (direction === "OPENING_BALANCE" || reader.text("", row.alternateCurrencyName) !== null) return [];
    if (direction !== "CREDIT" && direction !== "DEBIT") return null;
    const programId = reader.id(`${path}[].entryDetails[].programId`, row.programId);
    const points = reader.amount(`${path}[].entryDetails[].points`, row.points);
    const category = reader.text(`${path}[].entryDetails[].pointsCategory`, row.pointsCategory);
    if (programId === null || points === null || category === null) return null;
    const programName = reader.text(`${path}[].entryDetails[].programName`, row.programName);
    const amount = direction === "DEBIT" ? -Math.abs(points) : points;
    return [{ programId, programName, amount, promised: category.toLowerCase() !== "main" }];
  });
  return rows?.flat() ?? null;
}

/** One sum per programme and kind of balance, in order of appearance. */
function groupRows(rows: readonly Row[]): Row[] {
  const groups = new Map<string, Row>();
  for (const row of rows) {
    const key = `${row.programId}:${row.promised}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, amount: thousandths(known.amount + row.amount) } : row);
  }
  const all = [...groups.values()];
  // Promised points that become spendable leave one balance and enter the other: one entry tells it.
  return all.filter(
    (group) =>
      !group.promised ||
      group.amount > 0 ||
      !all.some((other) => !other.promised && other.programId === group.programId && other.amount > 0),
  );
}

/** Rows are rounded to two decimals, the net to three: the net is used where it says the same more finely. */
function finer(sum: number, net: number | null): number {
  return net !== null && Math.abs(net - sum) < 0.01 ? net : sum;
}

function thousandths(amount: number): number {
  return Math.round(amount * 1000) / 1000;
}

function targetName(row: WireEvent, reader: Reader): string | null {
  const target = reader.object(
    `${path}[].targetCompletedDetails`,
    row.targetCompletedDetails,
    targetCompletedSchema,
  );
  const event = reader.object(`${path}[].eventDetails`, row.eventDetails, ledgerEventDetailsSchema);
  return (
    reader.text(`${path}[].targetCompletedDetails.mileStoneName`, target?.mileStoneName) ??
    reader.text(`${path}[].targetCompletedDetails.targetName`, target?.targetName) ??
    reader.text(`${path}[].eventDetails.eventDisplayName`, event?.eventDisplayName) ??
    reader.text(`${path}[].eventDetails.promotionName`, event?.promotionName)
  );
}
