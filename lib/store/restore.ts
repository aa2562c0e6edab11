import "server-only";
import { openLibsql } from "@/lib/store/libsql";
import { openPostgres } from "@/lib/store/postgres";
import { openSnapshot } from "@/lib/store/snapshot";
import type { Sql } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { migrationsOf, writeTable } from "@/lib/store/transfer";

const pageSize = 500;
const longestMs = 10 * 60_000;

/**
 * Fills an empty store, of either engine, from a backup: that is also how a store moves from the file to
 * PostgreSQL. Every table is counted afterwards.
 * @returns how many rows each table holds
 * @throws Error when the place is not empty, the backup is damaged or of a newer release; StoreError
 */
export async function restoreSnapshot(file: string, url: string): Promise<Record<string, number>> {
  const from = await openSnapshot(file);
  const to = url.startsWith("file:") ? openLibsql(url) : openPostgres(url, { longestMs, connections: 1 });
  try {
    const made = migrationsOf(await from.run("SELECT id, digest FROM schema_steps"), "backup");
    const place = openStore(url, made);
    await place.ready(longestMs).finally(() => place.close());
    const tables = (await from.run("SELECT name FROM sqlite_schema WHERE type = 'table'"))
      .map(({ name }) => String(name))
      .filter((name) => name !== "schema_steps" && !/^(sqlite|libsql)_/.test(name));
    for (const table of tables) await mustBeEmpty(to, table);
    const counts: Record<string, number> = {};
    for (const table of tables) {
      await writeTable(to, table, pagesOf(from, table));
      counts[table] = await count(to, table);
      if (counts[table] !== (await count(from, table)))
        throw new Error(`${table} came over with ${counts[table]} rows only. Empty the place and go again.`);
    }
    return counts;
  } finally {
    await from.close();
    await to.close();
  }
}

/** By row number, so that the last page costs no more than the first. */
function pagesOf(from: Sql, table: string) {
  let last: number | string = -1;
  return async () => {
    const rows = await from.run(
      `SELECT rowid AS "#", * FROM "${table}" WHERE rowid > ? ORDER BY rowid LIMIT ${pageSize}`,
      [last],
    );
    last = Number(rows.at(-1)?.["#"] ?? last);
    return rows.map(({ "#": _, ...row }) => row);
  };
}

async function mustBeEmpty(to: Sql, table: string): Promise<void> {
  // The ends of the trail are there from the first start on; they say nothing before its first record.
  const seeded = table === "staff_trail_ends" ? " WHERE seq > 0" : "";
  const [row] = await to.run(`SELECT count(*) AS n FROM "${table}"${seeded}`);
  if (Number(row?.n) > 0)
    throw new Error(`The store holds something already (${table}): a backup goes into an empty place.`);
}

async function count(sql: Sql, table: string): Promise<number> {
  return Number((await sql.run(`SELECT count(*) AS n FROM "${table}"`))[0]?.n);
}
