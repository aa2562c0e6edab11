import "server-only";
import pg from "pg";
import { numbered } from "@/lib/store/placeholders";
import { type Row, type Sql, type SqlValue, StoreError } from "@/lib/store/sql";

/** Fault row "store down": an honest answer within a second. */
const answerMs = 900;

// int8 and numeric arrive as text; ours stay within 2^53 (times in milliseconds, counts, ids).
const numbers: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/**
 * What several instances share. https://node-postgres.com/apis/pool
 * @param url `postgres://…`
 */
export function openPostgres(url: string): Sql {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: answerMs,
    query_timeout: answerMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: "rung",
    types: { getTypeParser: (oid: number, format?: "text" | "binary") => parser(oid, format) },
  });
  // A connection lost while idle is replaced at the next query; without a listener it would end the process.
  pool.on("error", () => {});
  return {
    dialect: "postgres",
    async run(text, args = []) {
      try {
        return rows(await pool.query(numbered(text), [...args]));
      } catch (error) {
        throw asStoreError(error);
      }
    },
    async batch(statements) {
      const client = await pool.connect().catch((error: unknown) => Promise.reject(asStoreError(error)));
      let broken = false;
      try {
        await client.query("BEGIN");
        const results: Row[][] = [];
        for (const { text, args = [] } of statements)
          results.push(rows(await client.query(numbered(text), [...args])));
        await client.query("COMMIT");
        return results;
      } catch (error) {
        await client.query("ROLLBACK").catch(() => {
          broken = true;
        });
        throw asStoreError(error);
      } finally {
        client.release(broken);
      }
    },
    async close() {
      await pool.end();
    },
  };
}

function parser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return numbers.includes(oid) ? Number : pg.types.getTypeParser(oid, format);
}

function rows(result: pg.QueryResult<Record<string, unknown>>): Row[] {
  return result.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])),
  );
}

function plain(value: unknown): SqlValue {
  if (value === null || typeof value === "string" || typeof value === "number") return value;
  throw new StoreError(`The store holds a value of type ${typeof value}.`, false);
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const clash = error instanceof pg.DatabaseError && error.code === "23505";
  return new StoreError(
    clash ? "A unique key clashed." : "The store refused or could not be reached.",
    clash,
    {
      cause: error,
    },
  );
}
