import "server-only";
import { type Sql, type Statement, StoreError } from "@/lib/store/sql";

/** A one-time code that was asked for, whether or not anybody has that number. Times are epoch ms. */
export type CodeRow = {
  id: string;
  /** Hash of the cookie of the browser that asked. */
  browserHash: string;
  /** Keyed hash of what was typed, by its limiter key. */
  requestKey: string;
  /** Keyed hash of where the code went. */
  identifierKey: string;
  /** Sealed JSON, see lib/auth. */
  sealed: string;
  createdAt: number;
  endsAt: number;
};

const triesAtMost = 5;

/** A new code kills the old: those to the same place, and those of the same browser. */
export async function putCode(sql: Sql, row: CodeRow): Promise<void> {
  const statements = replace(row);
  for (let attempt = 1; ; attempt += 1)
    try {
      await sql.batch(statements);
      return;
    } catch (error) {
      // Another instance put one in between our two statements: the later one wins.
      if (!(error instanceof StoreError) || !error.conflict || attempt >= triesAtMost) throw error;
    }
}

function replace(row: CodeRow): Statement[] {
  return [
    {
      text: "DELETE FROM sign_in_codes WHERE identifier_key = ? OR browser_hash = ?",
      args: [row.identifierKey, row.browserHash],
    },
    {
      text: `INSERT INTO sign_in_codes
        (id, browser_hash, request_key, identifier_key, sealed, created_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
      args: [
        row.id,
        row.browserHash,
        row.requestKey,
        row.identifierKey,
        row.sealed,
        row.createdAt,
        row.endsAt,
      ],
    },
  ];
}

/**
 * Counts a try before anything is compared: parallel guesses cannot have more than `most` between them.
 * @returns null when this browser has no living code for what was typed, or no try is left
 */
export async function takeTry(
  sql: Sql,
  asked: { browserHash: string; requestKey: string },
  most: number,
  at: number,
): Promise<{ id: string; identifierKey: string; sealed: string } | null> {
  const [row] = await sql.run(
    `UPDATE sign_in_codes SET tries = tries + 1
     WHERE browser_hash = ? AND request_key = ? AND used_at IS NULL AND ends_at > ? AND tries < ?
     RETURNING id, identifier_key, sealed`,
    [asked.browserHash, asked.requestKey, at, most],
  );
  return row
    ? { id: String(row.id), identifierKey: String(row.identifier_key), sealed: String(row.sealed) }
    : null;
}

/** Puts other content into a code that is not used up yet. */
export async function resealCode(sql: Sql, id: string, sealed: string): Promise<void> {
  await sql.run("UPDATE sign_in_codes SET sealed = ? WHERE id = ? AND used_at IS NULL", [sealed, id]);
}

/** Uses the code up. @returns false when somebody else was first */
export async function spendCode(sql: Sql, id: string, at: number): Promise<boolean> {
  const used = await sql.run(
    "UPDATE sign_in_codes SET used_at = ? WHERE id = ? AND used_at IS NULL AND ends_at > ? RETURNING id",
    [at, id, at],
  );
  return used.length > 0;
}

/** Removes what is over, at most 500 a call. */
export async function sweepCodes(sql: Sql, at: number): Promise<void> {
  await sql.run(
    "DELETE FROM sign_in_codes WHERE id IN (SELECT id FROM sign_in_codes WHERE ends_at <= ? LIMIT 500)",
    [at],
  );
}
