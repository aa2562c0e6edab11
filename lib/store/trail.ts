import "server-only";
import { type Sql, type SqlValue, type Statement, StoreError } from "@/lib/store/sql";
import { customerKey } from "@/lib/store/staff-keys";
import {
  hashRecord,
  sealEnd,
  type TrailEntry,
  type TrailKey,
  type TrailRecord,
  toRecord,
  trailKey,
} from "@/lib/store/trail-record";

const triesAtMost = 40;
const togetherAtMost = 32;

type Waiting = { entry: TrailEntry; atMs: number; done: () => void; failed: (error: unknown) => void };
type Line = { waiting: Waiting[]; busy: boolean };
const lines = new WeakMap<Sql, Line>();

/**
 * Writes one record at the end of the chain and resolves when it is stored. Records of one process are
 * written in order and together where they wait; between instances the unique `seq` decides and the loser
 * tries again. An answer that depends on the record is given after this resolves.
 * @throws StoreError when the store cannot be reached: the caller then refuses
 */
export function appendTrail(sql: Sql, entry: TrailEntry, atMs: number): Promise<void> {
  const line = lines.get(sql) ?? { waiting: [], busy: false };
  lines.set(sql, line);
  return new Promise((done, failed) => {
    line.waiting.push({ entry, atMs, done, failed });
    if (!line.busy) void drain(sql, line);
  });
}

async function drain(sql: Sql, line: Line): Promise<void> {
  line.busy = true;
  while (line.waiting.length > 0) {
    const batch = line.waiting.splice(0, togetherAtMost);
    try {
      await write(sql, batch, trailKey());
      for (const one of batch) one.done();
    } catch (error) {
      for (const one of batch) one.failed(error);
    }
  }
  line.busy = false;
}

async function write(sql: Sql, batch: readonly Waiting[], key: TrailKey): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const head = await readEnd(sql, "head");
    const statements = link(head, batch, key);
    try {
      await sql.batch(statements);
      return;
    } catch (error) {
      if (!(error instanceof StoreError) || !error.conflict || attempt >= triesAtMost) throw error;
    }
    // Another instance took the number: wait a little, never the same time twice.
    await new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt, 10) * 2));
  }
}

function link(head: TrailEnd, batch: readonly Waiting[], key: TrailKey): Statement[] {
  const statements: Statement[] = [];
  let { seq, hash } = head;
  for (const { entry, atMs } of batch) {
    const open = { ...entry, seq: seq + 1, at: atMs, keyId: key.id, prev: hash };
    const record = { ...open, hash: hashRecord(open, key) };
    statements.push({ text: insert, args: columns(record) });
    seq = record.seq;
    hash = record.hash;
  }
  statements.push({
    text: "UPDATE staff_trail_ends SET seq = ?, hash = ?, seal = ? WHERE name = 'head'",
    args: [seq, hash, sealEnd("head", seq, hash, key)],
  });
  return statements;
}

const insert = `INSERT INTO staff_trail (seq, at, event, result, person_id, person_name, role, store_code, store_name,
  device, kind, identifier_key, customer_key, grade, reason, key_id, prev, hash)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

function columns(record: TrailRecord): SqlValue[] {
  return [
    record.seq,
    record.at,
    record.event,
    record.result,
    record.personId,
    record.personName,
    record.role,
    record.storeCode,
    record.storeName,
    record.device,
    record.kind,
    record.identifierKey,
    record.customerKey,
    record.grade,
    record.reason,
    record.keyId,
    record.prev,
    record.hash,
  ];
}

export type TrailEnd = { seq: number; hash: string; seal: string };

/** Where the chain stands (`head`) or begins (`base`). */
export async function readEnd(sql: Sql, name: "head" | "base"): Promise<TrailEnd> {
  const [row] = await sql.run("SELECT seq, hash, seal FROM staff_trail_ends WHERE name = ?", [name]);
  return { seq: Number(row?.seq ?? 0), hash: String(row?.hash ?? ""), seal: String(row?.seal ?? "") };
}

/** What a supervisor looks for. Times are epoch milliseconds, `to` is exclusive. */
export type TrailFilter = {
  storeCode: string;
  from?: number;
  to?: number;
  personId?: string;
  event?: string;
  result?: string;
  /** Records older than this number: the next page. */
  before?: number;
  limit: number;
};

/** Records of one store, newest first. */
export async function readTrail(sql: Sql, filter: TrailFilter): Promise<TrailRecord[]> {
  const where = ["store_code = ?"];
  const args: SqlValue[] = [filter.storeCode];
  const add = (condition: string, value: SqlValue | undefined) => {
    if (value === undefined) return;
    where.push(condition);
    args.push(value);
  };
  add("at >= ?", filter.from);
  add("at < ?", filter.to);
  add("person_id = ?", filter.personId);
  add("event = ?", filter.event);
  add("result = ?", filter.result);
  add("seq < ?", filter.before);
  const rows = await sql.run(
    `SELECT * FROM staff_trail WHERE ${where.join(" AND ")} ORDER BY seq DESC LIMIT ?`,
    [...args, filter.limit],
  );
  return rows.flatMap((row) => toRecord(row) ?? []);
}

/**
 * The look-ups of one customer's own account, newest first, for the member to see.
 * @param sinceMs nothing older is told (the trail is kept 400 days)
 */
export async function lookupsOfCustomer(
  sql: Sql,
  customerId: number,
  options: { sinceMs: number; limit: number },
): Promise<{ atMs: number; store: string }[]> {
  const rows = await sql.run(
    `SELECT at, store_name FROM staff_trail
     WHERE customer_key = ? AND event = 'look-up' AND result IN ('hit', 'merged') AND at >= ?
     ORDER BY seq DESC LIMIT ?`,
    [customerKey(customerId), options.sinceMs, options.limit],
  );
  return rows.map((row) => ({ atMs: Number(row.at), store: String(row.store_name) }));
}
