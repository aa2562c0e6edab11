import "server-only";
import { env } from "@/lib/env";
import { once } from "@/lib/once";
import { openLibsql } from "@/lib/store/libsql";
import { type Migration, migrate } from "@/lib/store/migrate";
import { openPostgres } from "@/lib/store/postgres";
import { type Sql, StoreError } from "@/lib/store/sql";

/** Within this a statement is answered although the schema is still being changed by somebody. */
const answerMs = 900;
/** A schema step over many rows (an index) may take so long. */
const longestStepMs = 10 * 60_000;

/** A store that can be waited for. */
export type Store = Sql & {
  /** Resolves when the schema is up to date. @throws StoreError (after `withinMs` at the latest), SchemaError */
  ready: (withinMs: number) => Promise<void>;
};

/**
 * The store of this process, as `DATABASE_URL` says. The schema is brought up to date before the first
 * statement; when that fails the statement fails with StoreError and the next one tries again.
 */
export function store(): Store {
  return once("store", () => openStore(env().DATABASE_URL));
}

/** A store at an address of its own, for tests and tools; close it after use. */
export function openStore(url: string, migrations?: readonly Migration[]): Store {
  const engine = url.startsWith("file:") ? openLibsql(url) : openPostgres(url);
  let underWay: Promise<void> | undefined;
  let current = false;
  const broughtUp = () => {
    underWay ??= bringUpToDate(url, engine, migrations).then(
      () => {
        current = true;
      },
      (error: unknown) => {
        underWay = undefined;
        throw error;
      },
    );
    return underWay;
  };
  const ready = async (withinMs: number) => (current ? undefined : soon(broughtUp(), withinMs));
  const prepare = () => (current ? undefined : ready(answerMs));
  return {
    dialect: engine.dialect,
    ready,
    async run(text, args) {
      await prepare();
      return engine.run(text, args);
    },
    async batch(statements) {
      await prepare();
      return engine.batch(statements);
    },
    async close() {
      await underWay?.catch(() => undefined);
      await engine.close();
    },
  };
}

async function bringUpToDate(url: string, engine: Sql, migrations?: readonly Migration[]): Promise<void> {
  if (engine.dialect === "libsql") return migrate(engine, migrations);
  // A connection of its own: what serves requests must not wait as long as an index may take.
  const patient = openPostgres(url, { longestMs: longestStepMs, connections: 1 });
  try {
    await migrate(patient, migrations);
  } finally {
    await patient.close();
  }
}

function soon(work: Promise<void>, withinMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = new StoreError("The store's schema is being brought up to date.", false);
    const timer = setTimeout(() => reject(late), withinMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
