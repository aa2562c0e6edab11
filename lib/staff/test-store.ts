import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StaffSession } from "@/lib/auth/session-types";
import { openLibsql } from "@/lib/store/libsql";
import { migrate } from "@/lib/store/migrate";
import type { Sql } from "@/lib/store/sql";

type Switch = { sql: Sql; down: boolean };

/**
 * Puts a store of its own, in a folder of its own, in the place of this process's store.
 * `down` makes every statement fail as an unreachable store does.
 */
export async function useTestStore(): Promise<{
  sql: Sql;
  setDown: (down: boolean) => void;
  close: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), "rung-staff-"));
  const sql = openLibsql(`file:${folder}/a.db`);
  await migrate(sql);
  const state: Switch = { sql, down: false };
  const check = () => {
    if (state.down) throw new Error("The store is down.");
  };
  const front: Sql = {
    dialect: "libsql",
    run: async (text, args) => {
      check();
      return state.sql.run(text, args);
    },
    batch: async (statements) => {
      check();
      return state.sql.batch(statements);
    },
    close: async () => undefined,
  };
  // Where lib/once.ts keeps it: the next store() is this one.
  Reflect.set(globalThis, Symbol.for("rung.store"), front);
  return {
    sql,
    setDown: (down) => {
      state.down = down;
    },
    close: async () => {
      await sql.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A store person for tests. */
export function testStaff(change: Partial<StaffSession> = {}): StaffSession {
  return {
    sessionId: "session-a",
    personId: "directory:asha@store.example",
    name: "Asha Rao",
    email: "asha@store.example",
    role: "associate",
    store: { code: "IND", name: "Indiranagar" },
    country: "IN",
    timeZone: "Asia/Kolkata",
    locked: false,
    shiftStartedAt: "2026-11-21T04:00:00.000Z",
    pinSet: true,
    ...change,
  };
}
