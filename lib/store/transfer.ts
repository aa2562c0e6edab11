import "server-only";
import { digestOf, type Migration, migrations } from "@/lib/store/migrate";
import type { Sql, SqlValue, Statement } from "@/lib/store/sql";

/** A row as a driver gives it; whole numbers may come as text and are numbers again in their column. */
export type LooseRow = Readonly<Record<string, unknown>>;

/** Of so many rows one statement is made: far below every engine's limit of parameters. */
const rowsAtOnce = 50;

/**
 * The migrations that a store was made with: another store gets the same schema, and what came later is
 * added when a server starts on it.
 * @throws Error when the store was made by a newer release, or by other steps
 */
export function migrationsOf(steps: readonly LooseRow[], what: "store" | "backup"): Migration[] {
  const left = new Map(steps.map(({ id, digest }) => [String(id), String(digest)]));
  const made = migrations.map(({ name, statements }) => ({
    name,
    statements: statements.filter((statement, index) => {
      const digest = left.get(`${name}/${index}`);
      if (digest === digestOf(statement)) left.delete(`${name}/${index}`);
      return digest !== undefined;
    }),
  }));
  if (left.size === 0) return made;
  throw new Error(`This ${what} was made by another release of Rung (${[...left.keys()].join(", ")}).`);
}

/** Fills a table that holds at most what its schema put there. `page` is asked until it is empty. */
export async function writeTable(to: Sql, table: string, page: () => Promise<readonly LooseRow[]>) {
  // The steps are written by the schema itself, with the time they were applied here.
  if (table === "schema_steps") return;
  await to.run(`DELETE FROM "${table}"`);
  for (let rows = await page(); rows.length > 0; rows = await page()) await to.batch(inserts(table, rows));
}

function inserts(table: string, rows: readonly LooseRow[]): Statement[] {
  const columns = Object.keys(rows[0] ?? {});
  const names = columns.map((name) => `"${name}"`).join(", ");
  const one = `(${columns.map(() => "?").join(", ")})`;
  return Array.from({ length: Math.ceil(rows.length / rowsAtOnce) }, (_, index) => {
    const some = rows.slice(index * rowsAtOnce, (index + 1) * rowsAtOnce);
    return {
      text: `INSERT INTO "${table}" (${names}) VALUES ${some.map(() => one).join(", ")}`,
      args: some.flatMap((row) => columns.map((name) => looseValue(row[name]))),
    };
  });
}

/** A value of a row, as another engine takes it. */
export function looseValue(value: unknown): SqlValue {
  return value === null || typeof value === "number" ? value : String(value);
}
