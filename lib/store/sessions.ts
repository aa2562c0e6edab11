import "server-only";
import type { Row, Sql } from "@/lib/store/sql";

/** One browser signed in, as it lies in the store. Times are epoch milliseconds. */
export type SessionRow = {
  /** Names the row in device lists; opens nothing. */
  id: string;
  role: "member" | "staff";
  /** Keyed hash of who it is. */
  person: string;
  /** Sealed JSON, see lib/auth. */
  details: string;
  /** "Chrome on Android". */
  device: string;
  createdAt: number;
  seenAt: number;
  /** Ends when unseen for so long. */
  idleMs: number;
  /** Ends then in any case. */
  endsAt: number;
  lockedAt: number | null;
  pin: string | null;
  pinTries: number;
};

const columns =
  "id, role, person, details, device, created_at, seen_at, idle_ms, ends_at, locked_at, pin, pin_tries";

export async function insertSession(sql: Sql, row: SessionRow, tokenHash: string): Promise<void> {
  const { id, role, person, details, device, createdAt, seenAt, idleMs, endsAt } = row;
  await sql.run(
    `INSERT INTO sessions (id, role, person, details, device, created_at, seen_at, idle_ms, ends_at, token_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, role, person, details, device, createdAt, seenAt, idleMs, endsAt, tokenHash],
  );
}

/** @returns null when no browser holds this token, or no longer */
export async function findSession(sql: Sql, tokenHash: string): Promise<SessionRow | null> {
  const [row] = await sql.run(`SELECT ${columns} FROM sessions WHERE token_hash = ?`, [tokenHash]);
  return row ? fromRow(row) : null;
}

/** Sessions of one person that have not ended at `at`, last used first. */
export async function sessionsOf(
  sql: Sql,
  role: SessionRow["role"],
  person: string,
  at: number,
): Promise<SessionRow[]> {
  const rows = await sql.run(
    `SELECT ${columns} FROM sessions WHERE role = ? AND person = ? AND ends_at > ? AND seen_at + idle_ms > ?
     ORDER BY seen_at DESC, id`,
    [role, person, at, at],
  );
  return rows.map(fromRow);
}

/** Moves "last seen" forward, never back, and not while the screen is locked. */
export async function touchSession(sql: Sql, id: string, at: number): Promise<void> {
  await sql.run("UPDATE sessions SET seen_at = ? WHERE id = ? AND seen_at < ? AND locked_at IS NULL", [
    at,
    id,
    at,
  ]);
}

/** @returns false when there was no such session of this person */
export async function deleteSession(sql: Sql, id: string, person: string): Promise<boolean> {
  const gone = await sql.run("DELETE FROM sessions WHERE id = ? AND person = ? RETURNING id", [id, person]);
  return gone.length > 0;
}

export async function deleteSessionById(sql: Sql, id: string): Promise<void> {
  await sql.run("DELETE FROM sessions WHERE id = ?", [id]);
}

export async function deleteSessionByToken(sql: Sql, tokenHash: string): Promise<void> {
  await sql.run("DELETE FROM sessions WHERE token_hash = ?", [tokenHash]);
}

export async function deleteSessionsOf(sql: Sql, role: SessionRow["role"], person: string): Promise<number> {
  const gone = await sql.run("DELETE FROM sessions WHERE role = ? AND person = ? RETURNING id", [
    role,
    person,
  ]);
  return gone.length;
}

/** Keeps a person's newest sessions and ends the others. */
export async function keepNewest(
  sql: Sql,
  role: SessionRow["role"],
  person: string,
  keep: number,
): Promise<void> {
  await sql.run(
    `DELETE FROM sessions WHERE role = ? AND person = ? AND id NOT IN
     (SELECT id FROM sessions WHERE role = ? AND person = ? ORDER BY created_at DESC, id LIMIT ${Math.floor(keep)})`,
    [role, person, role, person],
  );
}

/** @returns false when it was locked already, or is gone */
export async function lockSession(sql: Sql, id: string, at: number): Promise<boolean> {
  const text = "UPDATE sessions SET locked_at = ? WHERE id = ? AND locked_at IS NULL RETURNING id";
  return (await sql.run(text, [at, id])).length > 0;
}

export async function unlockSession(sql: Sql, id: string, at: number): Promise<void> {
  await sql.run("UPDATE sessions SET locked_at = NULL, pin_tries = 0, seen_at = ? WHERE id = ?", [at, id]);
}

export async function setSessionPin(sql: Sql, id: string, pin: string): Promise<void> {
  await sql.run("UPDATE sessions SET pin = ?, pin_tries = 0 WHERE id = ?", [pin, id]);
}

/** Counts a try before the PIN is compared. @returns null when no try is left or the session is gone */
export async function takePinTry(sql: Sql, id: string, most: number): Promise<{ pin: string | null } | null> {
  const [row] = await sql.run(
    "UPDATE sessions SET pin_tries = pin_tries + 1 WHERE id = ? AND pin_tries < ? RETURNING pin",
    [id, most],
  );
  return row ? { pin: row.pin === null ? null : String(row.pin) } : null;
}

/** Removes what has ended, at most 500 a call. @returns what went; of several that sweep, one gets each */
export async function sweepSessions(sql: Sql, at: number): Promise<SessionRow[]> {
  const gone = await sql.run(
    `DELETE FROM sessions WHERE id IN
     (SELECT id FROM sessions WHERE ends_at <= ? OR seen_at + idle_ms <= ? LIMIT 500) RETURNING ${columns}`,
    [at, at],
  );
  return gone.map(fromRow);
}

function fromRow(row: Row): SessionRow {
  return {
    id: String(row.id),
    role: row.role === "staff" ? "staff" : "member",
    person: String(row.person),
    details: String(row.details),
    device: String(row.device),
    createdAt: Number(row.created_at),
    seenAt: Number(row.seen_at),
    idleMs: Number(row.idle_ms),
    endsAt: Number(row.ends_at),
    lockedAt: row.locked_at === null ? null : Number(row.locked_at),
    pin: row.pin === null ? null : String(row.pin),
    pinTries: Number(row.pin_tries),
  };
}
