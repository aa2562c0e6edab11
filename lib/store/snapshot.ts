import "server-only";
import { closeSync, existsSync, openSync } from "node:fs";
import { createClient } from "@libsql/client";
import pg from "pg";
import { type Sql, type SqlValue, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { type LooseRow, looseValue, migrationsOf, writeTable } from "@/lib/store/transfer";

const pageSize = 500;

/**
 * Writes everything that the store at `url` holds at one instant into a new libSQL file, while servers go
 * on writing. Whatever the engine, a backup is such a file. Its owner alone may read it.
 * @throws Error when `file` exists; StoreError when the store cannot be read
 */
export async function takeSnapshot(url: string, file: string): Promise<void> {
  if (existsSync(file)) throw new Error(`${file} is there already: a backup never replaces another.`);
  const from = url.startsWith("file:") ? url.slice("file:".length) : null;
  if (from !== null && !existsSync(from)) throw new Error(`There is no store at ${from}.`);
  closeSync(openSync(file, "wx", 0o600));
  if (from !== null) await ofFile(url, file);
  else await ofPostgres(url, file);
}

/** SQLite's own consistent copy of a living file. https://www.sqlite.org/lang_vacuum.html#vacuuminto */
async function ofFile(url: string, file: string): Promise<void> {
  const client = createClient({ url, timeout: 10_000 });
  try {
    await client.execute({ sql: "VACUUM INTO ?", args: [file] });
  } catch (error) {
    throw new StoreError("The store could not be copied.", false, { cause: error });
  } finally {
    client.close();
  }
}

/**
 * Every table by pages, within one read-only transaction that sees one instant of all of them.
 * https://www.postgresql.org/docs/current/transaction-iso.html#XACT-REPEATABLE-READ
 */
async function ofPostgres(url: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  const ask = async (text: string): Promise<LooseRow[]> => (await client.query(text)).rows;
  try {
    await client.connect();
    await ask("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const copy = openStore(
      `file:${file}`,
      migrationsOf(await ask("SELECT id, digest FROM schema_steps"), "store"),
    );
    try {
      const tables = await ask(
        "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()",
      );
      for (const { name } of tables) {
        await ask(`DECLARE page CURSOR FOR SELECT * FROM "${name}"`);
        await writeTable(copy, String(name), () => ask(`FETCH ${pageSize} FROM page`));
        await ask("CLOSE page");
      }
    } finally {
      await copy.close();
    }
  } finally {
    await client.end();
  }
}

/** A backup, to be read. @throws Error when the file is not there or not whole */
export async function openSnapshot(file: string): Promise<Sql> {
  if (!existsSync(file)) throw new Error(`There is no backup at ${file}.`);
  const client = createClient({ url: `file:${file}` });
  const run = async (text: string, args: readonly SqlValue[] = []) => {
    const { rows, columns } = await client.execute({ sql: text, args: [...args] });
    return rows.map((row) => Object.fromEntries(columns.map((name) => [name, looseValue(row[name])])));
  };
  const whole = await run("PRAGMA integrity_check").catch(() => []);
  if (whole[0]?.integrity_check === "ok")
    return {
      dialect: "libsql",
      run,
      batch: (all) => Promise.all(all.map((one) => run(one.text, one.args))),
      close: async () => client.close(),
    };
  client.close();
  throw new Error(`${file} is damaged or is no backup of Rung.`);
}
