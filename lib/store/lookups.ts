import "server-only";
import type { Row, Sql } from "@/lib/store/sql";

/** One look-up as it lies in the store; `body` is sealed by lib/staff/sealed.ts. Times are epoch milliseconds. */
export type LookupRow = {
  id: string;
  sessionId: string;
  body: string;
  grade: string;
  createdAt: number;
  expiresAt: number;
};

/** A shift is at most twelve hours; what is older is swept with the next look-up. */
const sweepAfterMs = 13 * 60 * 60_000;

/**
 * Opens a look-up and ends whatever this session had open: one customer at a time.
 * @throws StoreError when the store cannot be reached
 */
export async function openLookup(sql: Sql, row: LookupRow): Promise<void> {
  await sql.batch([
    {
      text: "UPDATE staff_lookups SET ended_at = ? WHERE session_id = ? AND ended_at IS NULL",
      args: [row.createdAt, row.sessionId],
    },
    { text: "DELETE FROM staff_lookups WHERE created_at < ?", args: [row.createdAt - sweepAfterMs] },
    {
      text: `INSERT INTO staff_lookups (id, session_id, body, grade, created_at, expires_at)
             VALUES (?, ?, ?, ?, ?, ?)`,
      args: [row.id, row.sessionId, row.body, row.grade, row.createdAt, row.expiresAt],
    },
  ]);
}

const live = "id = ? AND session_id = ? AND ended_at IS NULL AND expires_at > ?";

/** The look-up while it is open, or null: ended, expired, or another session's. */
export async function readLookup(
  sql: Sql,
  key: { id: string; sessionId: string; nowMs: number },
): Promise<LookupRow | null> {
  const [row] = await sql.run(
    `SELECT id, session_id, body, grade, created_at, expires_at FROM staff_lookups WHERE ${live}`,
    [key.id, key.sessionId, key.nowMs],
  );
  return row ? toLookup(row) : null;
}

/** Moves the end of an open look-up; it never moves backwards. @returns the new end, or null when it was over */
export async function extendLookup(
  sql: Sql,
  key: { id: string; sessionId: string; nowMs: number },
  expiresAt: number,
): Promise<number | null> {
  const [row] = await sql.run(
    `UPDATE staff_lookups SET expires_at = CASE WHEN expires_at > ? THEN expires_at ELSE ? END
     WHERE ${live} RETURNING expires_at`,
    [expiresAt, expiresAt, key.id, key.sessionId, key.nowMs],
  );
  return row ? Number(row.expires_at) : null;
}

/** Gives an open look-up another grade and body. @returns false when it was over */
export async function regradeLookup(
  sql: Sql,
  key: { id: string; sessionId: string; nowMs: number },
  change: { grade: string; body: string },
): Promise<boolean> {
  const rows = await sql.run(`UPDATE staff_lookups SET grade = ?, body = ? WHERE ${live} RETURNING id`, [
    change.grade,
    change.body,
    key.id,
    key.sessionId,
    key.nowMs,
  ]);
  return rows.length > 0;
}

/** Ends one look-up. @returns false when it was over already */
export async function endLookup(
  sql: Sql,
  key: { id: string; sessionId: string; nowMs: number },
): Promise<boolean> {
  const rows = await sql.run(`UPDATE staff_lookups SET ended_at = ? WHERE ${live} RETURNING id`, [
    key.nowMs,
    key.id,
    key.sessionId,
    key.nowMs,
  ]);
  return rows.length > 0;
}

/** Takes away everything a session looked up: at lock and sign-out not even masked forms remain. */
export async function forgetLookups(sql: Sql, sessionId: string): Promise<void> {
  await sql.run("DELETE FROM staff_lookups WHERE session_id = ?", [sessionId]);
}

/** The newest look-ups of a session, ended ones included, for "this shift". */
export async function recentLookups(sql: Sql, sessionId: string, limit: number): Promise<LookupRow[]> {
  const rows = await sql.run(
    `SELECT id, session_id, body, grade, created_at, expires_at FROM staff_lookups
     WHERE session_id = ? ORDER BY created_at DESC LIMIT ?`,
    [sessionId, limit],
  );
  return rows.map(toLookup);
}

function toLookup(row: Row): LookupRow {
  return {
    id: String(row.id),
    sessionId: String(row.session_id),
    body: String(row.body),
    grade: String(row.grade),
    createdAt: Number(row.created_at),
    expiresAt: Number(row.expires_at),
  };
}
