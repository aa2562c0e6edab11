import "server-only";
import { z } from "zod";
import type { StaffSession } from "@/lib/auth/session-types";
import { alarmSpanMs, alarmsOf, type MissAlarm } from "@/lib/staff/alarms";
import { type Actor, record } from "@/lib/staff/record";
import { store } from "@/lib/store/store";
import { readTrail, type TrailFilter } from "@/lib/store/trail";
import { countLookups, type PersonCount } from "@/lib/store/trail-counts";
import { storeCodeOf } from "@/lib/store/trail-person";
import { isTrailEvent, isTrailResult, type TrailRecord } from "@/lib/store/trail-record";

/** What a supervisor asks for; dates are days of the store, `to` included. */
export type AuditFilter = {
  from?: number;
  to?: number;
  person?: string;
  event?: string;
  result?: string;
  before?: number;
};

const day = z.iso.date();
const query = z.object({
  from: day.optional(),
  to: day.optional(),
  person: z.string().max(200).optional(),
  event: z.string().refine(isTrailEvent).optional(),
  result: z.string().refine(isTrailResult).optional(),
  before: z.coerce.number().int().positive().optional(),
});

/** Reads a filter from an address; null when a part of it is not ours. Empty fields are as if not there. */
export function parseAuditFilter(search: URLSearchParams, timeZone: string): AuditFilter | null {
  const given = Object.fromEntries([...search].filter(([, value]) => value !== ""));
  const parsed = query.safeParse(given);
  if (!parsed.success) return null;
  const { from, to, person, event, result, before } = parsed.data;
  return {
    ...(from === undefined ? {} : { from: startOfDay(from, timeZone) }),
    ...(to === undefined ? {} : { to: startOfDay(nextDay(to), timeZone) }),
    ...(person === undefined ? {} : { person }),
    ...(event === undefined ? {} : { event }),
    ...(result === undefined ? {} : { result }),
    ...(before === undefined ? {} : { before }),
  };
}

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The moment a day begins in a zone: the zone's offset is read at that very moment. */
function startOfDay(date: string, timeZone: string): number {
  const utc = Date.parse(`${date}T00:00:00Z`);
  const parts = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" }).formatToParts(utc);
  const offset = /([+-])(\d\d):(\d\d)/.exec(parts.find(({ type }) => type === "timeZoneName")?.value ?? "");
  if (!offset) return utc;
  const ms = (Number(offset[2]) * 60 + Number(offset[3])) * 60_000;
  return utc - (offset[1] === "-" ? -ms : ms);
}

export type AuditPage = {
  records: TrailRecord[];
  /** `before` of the next page; null: there is no more. */
  next: number | null;
  alarms: MissAlarm[];
  people: Pick<PersonCount, "personId" | "personName">[];
};

const pageSize = 50;
const exportMost = 10_000;

/** One page of the trail of the supervisor's own store. Reading it is recorded too. @throws StoreError */
export async function readAudit(actor: Actor, filter: AuditFilter): Promise<AuditPage> {
  const { staff } = actor;
  await record(actor, { event: "audit", result: "ok", reason: "read" });
  const sinceMs = Date.now() - alarmSpanMs;
  const [records, counts] = await Promise.all([
    readTrail(store(), { ...toTrailFilter(staff, filter), limit: pageSize + 1 }),
    countLookups(store(), { storeCode: storeCodeOf(staff), sinceMs }),
  ]);
  const page = records.slice(0, pageSize);
  return {
    records: page,
    next: records.length > pageSize ? (page.at(-1)?.seq ?? null) : null,
    alarms: alarmsOf(counts),
    people: counts.map(({ personId, personName }) => ({ personId, personName })),
  };
}

/** Everything the filter finds, at most 10,000 records, for the file. @throws StoreError */
export async function exportAudit(actor: Actor, filter: AuditFilter): Promise<TrailRecord[]> {
  await record(actor, { event: "audit", result: "ok", reason: "export" });
  return readTrail(store(), { ...toTrailFilter(actor.staff, filter), limit: exportMost });
}

function toTrailFilter(staff: StaffSession, filter: AuditFilter): Omit<TrailFilter, "limit"> {
  const { person, ...rest } = filter;
  return { ...rest, storeCode: storeCodeOf(staff), ...(person === undefined ? {} : { personId: person }) };
}
