import "server-only";
import pg from "pg";
import { numbered } from "@/lib/store/placeholders";
import { createSilence } from "@/lib/store/silence";
import { type Row, type Sql, type Statement, StoreError, sqlValue } from "@/lib/store/sql";

/** An unreachable or frozen store is an honest answer within a second, whatever it was asked. */
const answerMs = 900;
/** The driver's own timers come after ours: they would give up a connection whose answer is just there. */
const graceMs = 300;
/** A transaction whose owner fell silent (a frozen machine) lets go of its rows then. */
const silentMs = 2_000;
/**
 * What PostgreSQL undid because of somebody else, so that it may go again: a deadlock, a serialisation
 * failure, a row waited for too long. PostgreSQL looks for deadlocks after a second, which is too late for
 * an answer within one, so a transaction waits shortly for a row and then lets go of its own.
 */
const undone: readonly (string | undefined)[] = ["40P01", "40001", "55P03"];
const lockWaitMs = 250;

// int8 and numeric arrive as text; ours stay within 2^53 (times in milliseconds, counts, ids).
const numbers: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/**
 * What several instances share. Nothing of it needs a session of its own, so PgBouncer may stand in between.
 * https://node-postgres.com/apis/pool
 * @param url `postgres://…`
 * @param options `longestMs` of one call, for schema changes; `connections` at most
 */
export function openPostgres(url: string, options: { longestMs?: number; connections?: number } = {}): Sql {
  const longestMs = options.longestMs ?? answerMs;
  const pool = new pg.Pool({
    connectionString: url,
    max: options.connections ?? 10,
    connectionTimeoutMillis: answerMs + graceMs,
    query_timeout: longestMs + graceMs,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    application_name: "rung",
    types: { getTypeParser: (oid: number, format?: "text" | "binary") => parser(oid, format) },
  });
  // A connection lost while idle, or between two statements of a transaction, is replaced at the next
  // query; without a listener it would end the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const silence = createSilence();
  const ask = async <T>(work: (client: pg.PoolClient, until: number) => Promise<T>): Promise<T> => {
    if (silence.isOn()) throw late();
    const begunAt = performance.now();
    const until = begunAt + longestMs;
    const tried = again(() => onConnection(pool, (client) => work(client, until)), until);
    tried.then(silence.heard, (error: unknown) => error instanceof pg.DatabaseError && silence.heard());
    return inTime(longestMs, tried, () => silence.waited(begunAt));
  };
  return {
    dialect: "postgres",
    run: (text, args = []) => ask(async (client) => rows(await client.query(numbered(text), [...args]))),
    batch: (statements) => ask((client, until) => transaction(client, statements, until)),
    async close() {
      await pool.end();
    },
  };
}

async function onConnection<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken = true;
  try {
    const result = await work(client);
    broken = false;
    return result;
  } catch (error) {
    // What PostgreSQL itself refused leaves the connection as it was; anything else may have lost it.
    broken = !(error instanceof pg.DatabaseError) || error.severity !== "ERROR";
    throw error;
  } finally {
    client.release(broken);
  }
}

async function transaction(
  client: pg.PoolClient,
  statements: readonly Statement[],
  until: number,
): Promise<Row[][]> {
  // Never the same wait twice, or two that block each other would let go and begin again together.
  const lockMs = Math.ceil(lockWaitMs * (0.5 + Math.random() / 2));
  await client.query(
    `BEGIN; SET LOCAL lock_timeout = ${lockMs}; SET LOCAL idle_in_transaction_session_timeout = ${silentMs}`,
  );
  try {
    const results: Row[][] = [];
    for (const { text, args = [] } of statements)
      results.push(rows(await client.query(numbered(text), [...args])));
    // The caller has been told that it failed: then nothing of it may stay.
    if (performance.now() >= until) throw late();
    await client.query("COMMIT");
    return results;
  } catch (error) {
    // Without an answer there is nobody to tell; closing the connection undoes it too.
    if (error instanceof pg.DatabaseError) await client.query("ROLLBACK");
    throw error;
  }
}

async function again<T>(work: () => Promise<T>, until: number): Promise<T> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      const undo = error instanceof pg.DatabaseError && undone.includes(error.code);
      if (!undo || performance.now() >= until) throw error;
    }
}

/**
 * A wait for a connection and a wait for an answer together still end in time; the connection frees itself.
 * After a busy turn of the event loop timers run before what has arrived meanwhile: that is looked at first.
 */
function inTime<T>(ms: number, work: Promise<T>, gaveUp: () => void): Promise<T> {
  return new Promise((resolve, reject) => {
    let isOpen = true;
    const giveUp = () => {
      if (isOpen) gaveUp();
      reject(late());
    };
    const timer = setTimeout(() => setImmediate(() => setImmediate(giveUp)), ms);
    work
      .then(resolve, (error: unknown) => reject(asStoreError(error)))
      .finally(() => {
        isOpen = false;
        clearTimeout(timer);
      });
  });
}

const late = () => new StoreError("The store did not answer in time.", false);

function parser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
  return numbers.includes(oid) ? Number : pg.types.getTypeParser(oid, format);
}

function rows(result: pg.QueryResult<Record<string, unknown>>): Row[] {
  return result.rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, sqlValue(value)])),
  );
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  // 42P07 and 42710: another instance made the same table or type between a question and its answer.
  const clash = error instanceof pg.DatabaseError && ["23505", "42P07", "42710"].includes(error.code ?? "");
  const message = clash ? "A unique key clashed." : "The store refused or could not be reached.";
  return new StoreError(message, clash, { cause: error });
}
