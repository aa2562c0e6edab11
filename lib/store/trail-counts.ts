import "server-only";
import type { Sql } from "@/lib/store/sql";

/** Look-ups of one person in a span of time. */
export type PersonCount = {
  personId: string;
  personName: string;
  lookups: number;
  misses: number;
  rationed: number;
  lastMs: number;
};

/** How many look-ups, misses and rations each person of a store had since a moment. */
export async function countLookups(
  sql: Sql,
  { storeCode, sinceMs }: { storeCode: string; sinceMs: number },
): Promise<PersonCount[]> {
  const rows = await sql.run(
    `SELECT person_id, MAX(person_name) AS person_name, COUNT(*) AS lookups, MAX(at) AS last_at,
       SUM(CASE WHEN result = 'miss' THEN 1 ELSE 0 END) AS misses,
       SUM(CASE WHEN result = 'ration' THEN 1 ELSE 0 END) AS rationed
     FROM staff_trail WHERE store_code = ? AND event = 'look-up' AND at >= ?
     GROUP BY person_id ORDER BY last_at DESC`,
    [storeCode, sinceMs],
  );
  return rows.map((row) => ({
    personId: String(row.person_id),
    personName: String(row.person_name),
    lookups: Number(row.lookups),
    misses: Number(row.misses),
    rationed: Number(row.rationed),
    lastMs: Number(row.last_at),
  }));
}
