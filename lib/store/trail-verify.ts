import "server-only";
import type { Sql } from "@/lib/store/sql";
import { readEnd, type TrailEnd } from "@/lib/store/trail";
import { hashRecord, sealEnd, type TrailKey, toRecord, trailKey } from "@/lib/store/trail-record";

/** What is wrong with the chain, and at which record. */
export type TrailFault = {
  seq: number;
  what: "missing" | "changed" | "out-of-chain" | "other-secret" | "head" | "base";
};
export type TrailCheck =
  | { ok: true; records: number; first: number; last: number; hash: string }
  | { ok: false; records: number; faults: TrailFault[] };

const pageSize = 500;
const faultsAtMost = 20;

/**
 * Reads the whole chain and finds every record that was changed, removed or put in by hand, the newest and
 * the oldest included. Someone who holds both the store and an older copy of it can put that older copy
 * back whole: only a head noted elsewhere (the command prints it, the export ends with it) shows that.
 * @param keys the keys that may have sealed records; after a change of NEXTAUTH_SECRET pass the old one too
 */
export async function verifyTrail(sql: Sql, keys: readonly TrailKey[] = [trailKey()]): Promise<TrailCheck> {
  const base = await readEnd(sql, "base");
  const head = await readEnd(sql, "head");
  const faults: TrailFault[] = [];
  if (!sealed("base", base, keys)) faults.push({ seq: base.seq, what: "base" });
  if (!sealed("head", head, keys)) faults.push({ seq: head.seq, what: "head" });
  let place = { seq: base.seq, hash: base.hash };
  let records = 0;
  while (faults.length < faultsAtMost) {
    const rows = await sql.run("SELECT * FROM staff_trail WHERE seq > ? ORDER BY seq LIMIT ?", [
      place.seq,
      pageSize,
    ]);
    if (rows.length === 0) break;
    for (const row of rows) {
      records += 1;
      place = step(row, place, keys, faults);
    }
  }
  // A record written since the head was read is no fault: the chain may only be longer than it said.
  if (place.seq < head.seq) faults.push({ seq: place.seq + 1, what: "missing" });
  if (place.seq === head.seq && place.hash !== head.hash) faults.push({ seq: head.seq, what: "head" });
  if (place.seq > head.seq && !(await grownTo(sql, place))) faults.push({ seq: place.seq, what: "head" });
  if (faults.length > 0) return { ok: false, records, faults: faults.slice(0, faultsAtMost) };
  return { ok: true, records, first: base.seq + 1, last: place.seq, hash: place.hash };
}

async function grownTo(sql: Sql, place: { seq: number }): Promise<boolean> {
  return (await readEnd(sql, "head")).seq >= place.seq;
}

function sealed(name: "head" | "base", end: TrailEnd, keys: readonly TrailKey[]): boolean {
  if (end.seq === 0 && end.hash === "" && end.seal === "") return true;
  return keys.some((key) => sealEnd(name, end.seq, end.hash, key) === end.seal);
}

type Place = { seq: number; hash: string };

function step(
  row: Parameters<typeof toRecord>[0],
  place: Place,
  keys: readonly TrailKey[],
  faults: TrailFault[],
): Place {
  const record = toRecord(row);
  const seq = Number(row.seq);
  const next = { seq, hash: String(row.hash) };
  if (seq !== place.seq + 1) faults.push({ seq: place.seq + 1, what: "missing" });
  else if (record?.prev !== place.hash) faults.push({ seq, what: record ? "out-of-chain" : "changed" });
  if (!record) return next;
  const key = keys.find((one) => one.id === record.keyId);
  if (!key) faults.push({ seq, what: "other-secret" });
  else if (hashRecord(record, key) !== record.hash) faults.push({ seq, what: "changed" });
  return next;
}

/**
 * Retention: takes records older than `beforeMs` away and moves the sealed beginning of the chain, so that
 * what is left still verifies. The newest record always stays. The base moves in the same batch.
 * @returns how many records went
 */
export async function pruneTrail(sql: Sql, beforeMs: number, key: TrailKey = trailKey()): Promise<number> {
  const [last] = await sql.run(
    `SELECT seq, hash FROM staff_trail WHERE seq <
       (SELECT COALESCE(MIN(seq), (SELECT MAX(seq) FROM staff_trail)) FROM staff_trail WHERE at >= ?)
     ORDER BY seq DESC LIMIT 1`,
    [beforeMs],
  );
  if (!last) return 0;
  const seq = Number(last.seq);
  const hash = String(last.hash);
  const before = await readEnd(sql, "base");
  await sql.batch([
    {
      text: "UPDATE staff_trail_ends SET seq = ?, hash = ?, seal = ? WHERE name = 'base' AND seq < ?",
      args: [seq, hash, sealEnd("base", seq, hash, key), seq],
    },
    { text: "DELETE FROM staff_trail WHERE seq <= ?", args: [seq] },
  ]);
  return seq - before.seq;
}
