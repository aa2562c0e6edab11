import "server-only";
import { env } from "@/lib/env";
import { once } from "@/lib/once";
import { openLibsql } from "@/lib/store/libsql";
import { type Migration, migrate } from "@/lib/store/migrate";
import { openPostgres } from "@/lib/store/postgres";
import type { Sql } from "@/lib/store/sql";

/**
 * The store of this process, as `DATABASE_URL` says. The schema is brought up to date before the first
 * statement; when that fails the statement fails with StoreError and the next one tries again.
 */
export function store(): Sql {
  return once("store", () => openStore(env().DATABASE_URL));
}

/** A store at an address of its own, for tests and tools; close it after use. */
export function openStore(url: string, migrations?: readonly Migration[]): Sql {
  const engine = url.startsWith("file:") ? openLibsql(url) : openPostgres(url);
  let ready: Promise<void> | undefined;
  const prepare = () => {
    ready ??= migrate(engine, migrations).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  return {
    dialect: engine.dialect,
    async run(text, args) {
      await prepare();
      return engine.run(text, args);
    },
    async batch(statements) {
      await prepare();
      return engine.batch(statements);
    },
    async close() {
      await engine.close();
    },
  };
}
