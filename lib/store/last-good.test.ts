import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { type LastGoodRows, lastGoodRows } from "@/lib/store/last-good";
import { openLibsql } from "@/lib/store/libsql";
import { migrate } from "@/lib/store/migrate";
import type { Sql } from "@/lib/store/sql";

let folder: string;
let sql: Sql;
let rows: LastGoodRows;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "rung-last-good-"));
  sql = openLibsql(`file:${join(folder, "rung.db")}`);
  await migrate(sql);
  rows = lastGoodRows(() => sql);
});
afterEach(async () => {
  await sql.close();
  rmSync(folder, { recursive: true });
});

const row = (id: string, asOfMs: number, more: object = {}) => ({
  id,
  owner: "o",
  body: `${id}@${asOfMs}`,
  asOfMs,
  endsAtMs: asOfMs + 1_000,
  ...more,
});

it("an older answer never replaces a newer one", async () => {
  await rows.put([row("a", 200), row("a", 100)]);
  expect(await rows.get("a", 300)).toEqual({ body: "a@200", asOfMs: 200 });
});

it("a value past its end is not given, and is swept", async () => {
  await rows.put([row("a", 100), row("b", 5_000)]);
  expect(await rows.get("a", 1_100)).toBeNull();
  await rows.sweep(2_000);
  expect(await sql.run("SELECT id FROM last_good")).toEqual([{ id: "b" }]);
});

it("forgetting an owner takes all of theirs and nobody else's", async () => {
  await rows.put([row("a", 1), row("b", 1), row("c", 1, { owner: "p" })]);
  await rows.forget("o");
  expect(await sql.run("SELECT id FROM last_good")).toEqual([{ id: "c" }]);
});
