import "server-only";
import type { Sql } from "@/lib/store/sql";

/** Tries at one on-screen code before it opens nothing any more. */
export const screenCodeTries = 5;

/** Keeps a member's new on-screen code; the one before stops working. */
export async function putScreenCode(
  sql: Sql,
  code: { customerKey: string; codeHash: string; expiresAt: number },
): Promise<void> {
  await sql.run(
    `INSERT INTO staff_screen_codes (customer_key, code_hash, tries, expires_at, used_at) VALUES (?, ?, 0, ?, NULL)
     ON CONFLICT (customer_key) DO UPDATE SET
       code_hash = excluded.code_hash, tries = 0, expires_at = excluded.expires_at, used_at = NULL`,
    [code.customerKey, code.codeHash, code.expiresAt],
  );
}

/**
 * Tries a code for one customer. One statement counts the try and uses the code up, so that parallel tries
 * pass neither the count nor the single use.
 * @returns true when it was the live code
 */
export async function tryScreenCode(
  sql: Sql,
  attempt: { customerKey: string; codeHash: string; nowMs: number },
): Promise<boolean> {
  const rows = await sql.run(
    `UPDATE staff_screen_codes SET
       tries = tries + 1,
       used_at = CASE WHEN code_hash = ? THEN ? ELSE used_at END
     WHERE customer_key = ? AND used_at IS NULL AND expires_at > ? AND tries < ?
     RETURNING used_at`,
    [attempt.codeHash, attempt.nowMs, attempt.customerKey, attempt.nowMs, screenCodeTries],
  );
  return rows[0] !== undefined && rows[0].used_at !== null;
}

/** Removes codes that are over. */
export async function sweepScreenCodes(sql: Sql, nowMs: number): Promise<void> {
  await sql.run("DELETE FROM staff_screen_codes WHERE expires_at < ?", [nowMs - 60_000]);
}
