import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, inject } from "vitest";
import type { Sql } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { makeDatabase } from "@/lib/store/test-postgres";

/** One engine of the suites: `address()` is a fresh, empty store each time, on PostgreSQL in the run's one server. */
export type Engine = { name: string; address: () => Promise<string>; stop: () => Promise<void> };

/**
 * One suite on both engines. Where PostgreSQL is not installed its half is skipped, counted as skipped and
 * says so in its name.
 */
export function onBothEngines(what: string, suite: (engine: Engine) => void): void {
  const here = inject("postgres") !== null;
  const missing = here ? "" : " (not installed here)";
  describe(`${what} on the libSQL file`, () => withEngine(file(), suite));
  describe.skipIf(!here)(`${what} on PostgreSQL${missing}`, () => withEngine(postgres(), suite));
}

function withEngine(engine: Engine, suite: (engine: Engine) => void): void {
  suite(engine);
  afterAll(() => engine.stop());
}

/**
 * One migrated store for a whole suite, emptied before each test, seen by two instances (two connections).
 * Call it within the suite.
 */
export function sharedStore(engine: Engine): { one: () => Sql; other: () => Sql } {
  let both: { one: Sql; other: Sql } | undefined;
  beforeAll(async () => {
    const url = await engine.address();
    both = { one: openStore(url), other: openStore(url) };
    await both.one.run("SELECT 1 AS up");
  });
  beforeEach(async () => both && empty(both.one));
  afterAll(async () => {
    await both?.one.close();
    await both?.other.close();
  });
  const opened = () => {
    if (!both) throw new Error("The store is opened before the first test, not while tests are collected.");
    return both;
  };
  return { one: () => opened().one, other: () => opened().other };
}

const tables = [
  "sessions",
  "kept_cards",
  "sign_in_codes",
  "limits",
  "last_good",
  "staff_lookups",
  "staff_screen_codes",
  "staff_trail",
];

async function empty(sql: Sql): Promise<void> {
  await sql.batch([
    ...tables.map((table) => ({ text: `DELETE FROM ${table}` })),
    { text: "UPDATE staff_trail_ends SET seq = 0, hash = '', seal = ''" },
  ]);
}

function file(): Engine {
  const folder = mkdtempSync(join(tmpdir(), "rung-store-"));
  return {
    name: "libSQL file",
    address: async () => `file:${join(folder, `${randomUUID()}.db`)}`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(): Engine {
  return {
    name: "PostgreSQL",
    address: async () => {
      const first = inject("postgres");
      if (first === null) throw new Error("PostgreSQL is not installed here.");
      return makeDatabase(first, randomUUID());
    },
    stop: async () => {},
  };
}
