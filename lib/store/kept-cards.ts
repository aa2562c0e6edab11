import "server-only";
import type { Sql } from "@/lib/store/sql";

/** So long a browser shows a kept card (public/sw.js), and so long its cookie lives. */
const lifeMs = 30 * 24 * 60 * 60 * 1000;

/** Notes that a browser may keep this member's cards from `at` on, and lets go of what is over. */
export async function noteKeptCards(sql: Sql, tokenHash: string, person: string, at: number): Promise<void> {
  await sql.run("INSERT INTO kept_cards (token_hash, person, ends_at) VALUES (?, ?, ?)", [
    tokenHash,
    person,
    at + lifeMs,
  ]);
  await sql.run(
    "DELETE FROM kept_cards WHERE token_hash IN (SELECT token_hash FROM kept_cards WHERE ends_at <= ? LIMIT 500)",
    [at],
  );
}

/** Every browser that may hold the member's cards is to let go of them, also where the session ended before. */
export async function endKeptCardsOf(sql: Sql, person: string): Promise<void> {
  await sql.run("UPDATE kept_cards SET must_go = 1 WHERE person = ?", [person]);
}

/** The browser of one of the member's sessions is to let go of them. */
export async function endKeptCardsIn(sql: Sql, sessionId: string, person: string): Promise<void> {
  await sql.run(
    "UPDATE kept_cards SET must_go = 1 WHERE person = ? AND token_hash IN (SELECT token_hash FROM sessions WHERE id = ?)",
    [person, sessionId],
  );
}

/** True when a member said elsewhere that this browser is to let go of their cards. */
export async function mustKeptCardsGo(sql: Sql, tokenHash: string): Promise<boolean> {
  const [row] = await sql.run("SELECT must_go FROM kept_cards WHERE token_hash = ?", [tokenHash]);
  return Number(row?.must_go ?? 0) === 1;
}
