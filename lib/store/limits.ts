import "server-only";
import type { Sql } from "@/lib/store/sql";

/** At most `max` within any `windowMs`. */
export type Rule = { max: number; windowMs: number };
export type Taking = { taken: true } | { taken: false; retryAfterMs: number };

/** Up to here the moment of every hit is kept, so the window slides exactly; above, windows are fixed. */
const exactUpTo = 64;
/** Digits of an instant in milliseconds until the year 2286. */
const width = 13;

// One statement decides and counts, so that no number of instances or parallel requests passes `max`.
// `hits` is a list of fixed-width instants, oldest first; fixed width makes text order time order.
const takeExact = `INSERT INTO limits (id, hits, count, ends_at) VALUES (?, ?, 1, ?)
  ON CONFLICT (id) DO UPDATE SET
    hits = CASE WHEN length(limits.hits) >= ? THEN substr(limits.hits, ${width + 1}) ELSE limits.hits END || excluded.hits,
    count = limits.count + 1,
    ends_at = excluded.ends_at
  WHERE length(limits.hits) < ? OR substr(limits.hits, 1, ${width}) <= ?
  RETURNING count`;

const takeFixed = `INSERT INTO limits (id, hits, count, ends_at) VALUES (?, '', 1, ?)
  ON CONFLICT (id) DO UPDATE SET
    count = CASE WHEN limits.ends_at <= ? THEN 1 ELSE limits.count + 1 END,
    ends_at = CASE WHEN limits.ends_at <= ? THEN excluded.ends_at ELSE limits.ends_at END
  WHERE limits.ends_at <= ? OR limits.count < ?
  RETURNING count`;

/**
 * Takes one from a limit, or says how long until there is one.
 * @throws StoreError when the store is down: the caller must refuse then
 */
export async function take(sql: Sql, id: string, rule: Rule, at: number): Promise<Taking> {
  return rule.max <= exactUpTo ? exact(sql, id, rule, at) : fixed(sql, id, rule, at);
}

async function exact(sql: Sql, id: string, { max, windowMs }: Rule, at: number): Promise<Taking> {
  const full = max * width;
  const taken = await sql.run(takeExact, [id, stamp(at), at + windowMs, full, full, stamp(at - windowMs)]);
  if (taken.length > 0) return { taken: true };
  const [row] = await sql.run("SELECT hits FROM limits WHERE id = ?", [id]);
  const oldest = Number(String(row?.hits ?? "").slice(0, width));
  return { taken: false, retryAfterMs: Math.max(1, oldest + windowMs - at) };
}

async function fixed(sql: Sql, id: string, { max, windowMs }: Rule, at: number): Promise<Taking> {
  const taken = await sql.run(takeFixed, [id, at + windowMs, at, at, at, max]);
  if (taken.length > 0) return { taken: true };
  const [row] = await sql.run("SELECT ends_at FROM limits WHERE id = ?", [id]);
  return { taken: false, retryAfterMs: Math.max(1, Number(row?.ends_at ?? at) - at) };
}

/** Removes limits that have run out, at most 500 a call. */
export async function sweepLimits(sql: Sql, at: number): Promise<void> {
  await sql.run("DELETE FROM limits WHERE id IN (SELECT id FROM limits WHERE ends_at <= ? LIMIT 500)", [at]);
}

function stamp(at: number): string {
  return String(Math.max(0, Math.floor(at))).padStart(width, "0");
}
