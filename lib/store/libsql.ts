import "server-only";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Client, createClient, LibsqlError, type ResultSet } from "@libsql/client";
import { type Row, type Sql, type SqlValue, type Statement, StoreError, sqlValue } from "@/lib/store/sql";

/** How long one synchronous call may wait for another process's lock. */
const lockWaitMs = 20;
/** How long a statement is tried again, yielding in between, before the store counts as down. */
const giveUpMs = 900;
/** How long statements may follow each other within one turn of the event loop. */
const longestTurnMs = 5;

/**
 * The embedded store: one libSQL file, one client and one connection per process. The driver is
 * synchronous, so a lock held by another process is waited for in short calls with pauses that let the
 * event loop run (https://www.sqlite.org/c3ref/busy_timeout.html).
 * @param url `file:` and a path, relative to the working directory
 * @throws StoreError when the file cannot be opened
 */
export function openLibsql(url: string): Sql {
  let client: Client | undefined;
  /** What a connection is told before its first statement, once for each. */
  let told: Promise<unknown> | undefined;
  const open = () => {
    client ??= connect(url);
    return client;
  };
  // WAL lets readers pass the writer; NORMAL survives a killed process, which is what one file can promise.
  const tell = () => {
    told ??= open()
      .execute("PRAGMA journal_mode = WAL")
      .then(() => open().execute("PRAGMA synchronous = NORMAL"))
      .catch((error: unknown) => {
        told = undefined;
        throw error;
      });
    return told;
  };
  // libsql 0.5 leaves a statement that met a lock unfinished until it is collected as garbage. Until then
  // its connection reads an old state of the file and cannot write, so it is given up for a new one.
  const renew = async () => {
    told = undefined;
    await open().reconnect();
  };
  const ask = <T>(work: (client: Client) => Promise<T>) =>
    patiently(async () => {
      await tell();
      return work(open());
    }, renew);
  return {
    dialect: "libsql",
    run: (text, args = []) => ask(async (on) => rows(await on.execute({ sql: text, args: bind(args) }))),
    batch: (statements) => {
      const list = statements.map(({ text, args = [] }: Statement) => ({ sql: text, args: bind(args) }));
      return ask(async (on) => (await on.batch(list, "write")).map(rows));
    },
    async close() {
      client?.close();
      client = undefined;
      told = undefined;
    },
  };
}

function connect(url: string): Client {
  try {
    mkdirSync(dirname(url.slice("file:".length)), { recursive: true });
    return createClient({ url, concurrency: 1, timeout: lockWaitMs });
  } catch (error) {
    throw new StoreError("The store file cannot be opened.", false, { cause: error });
  }
}

/** The driver binds every JavaScript number as REAL; whole numbers go as 64-bit integers instead. */
function bind(args: readonly SqlValue[]): (string | number | bigint | null)[] {
  return args.map((arg) => (typeof arg === "number" && Number.isSafeInteger(arg) ? BigInt(arg) : arg));
}

function rows(result: ResultSet): Row[] {
  return result.rows.map((row) =>
    Object.fromEntries(result.columns.map((name) => [name, sqlValue(row[name])])),
  );
}

let turnStartedAt: number | null = null;

/**
 * The driver answers without ever leaving the current turn of the event loop, so a hundred requests that
 * each wait for it would run as one long turn. After 5 ms of them the loop goes round first.
 */
async function fairTurn(): Promise<void> {
  const at = performance.now();
  if (turnStartedAt === null) {
    turnStartedAt = at;
    setImmediate(() => {
      turnStartedAt = null;
    });
  } else if (at - turnStartedAt >= longestTurnMs) await new Promise((resolve) => setImmediate(resolve));
}

async function patiently<T>(work: () => Promise<T>, renew: () => Promise<void>): Promise<T> {
  const end = performance.now() + giveUpMs;
  for (let attempt = 0; ; attempt += 1) {
    await fairTurn();
    try {
      return await work();
    } catch (error) {
      const busy = isBusy(error);
      if (busy) await renew();
      if (!(busy || isRenewed(error)) || performance.now() >= end) throw asStoreError(error);
      const pauseMs = Math.min(2 ** attempt, 16) * (0.5 + Math.random() / 2);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof LibsqlError && (error.code === "SQLITE_BUSY" || error.code === "SQLITE_LOCKED");
}

/** The connection was given up between our getting it and our using it: nothing was done on it. */
function isRenewed(error: unknown): boolean {
  return error instanceof LibsqlError && error.code === "CLIENT_CLOSED";
}

function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const clash =
    error instanceof LibsqlError && /PRIMARYKEY|UNIQUE/.test(error.extendedCode ?? String(error.cause));
  return new StoreError(
    clash ? "A unique key clashed." : "The store refused or could not be reached.",
    clash,
    {
      cause: error,
    },
  );
}
