import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@libsql/client";
import { afterAll, expect, it } from "vitest";
import { StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";

const folder = mkdtempSync(join(tmpdir(), "rung-libsql-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("after meeting another process's lock a store sees what that one wrote, and writes itself", async () => {
  const url = `file:${join(folder, "a.db")}`;
  const ours = openStore(url, [{ name: "t", statements: ["CREATE TABLE t (a TEXT)"] }]);
  await ours.run("SELECT a FROM t");
  const theirs = createClient({ url, concurrency: 1, timeout: 20 });
  const lock = await theirs.transaction("write");
  await lock.execute("INSERT INTO t (a) VALUES ('theirs')");
  await expect(ours.batch([{ text: "INSERT INTO t (a) VALUES ('too early')" }])).rejects.toThrow(StoreError);
  await lock.commit();
  await theirs.execute("INSERT INTO t (a) VALUES ('theirs again')");
  expect(await ours.run("SELECT a FROM t")).toEqual([{ a: "theirs" }, { a: "theirs again" }]);
  await ours.batch([{ text: "INSERT INTO t (a) VALUES ('ours')" }]);
  expect((await theirs.execute("SELECT count(*) AS n FROM t")).rows[0]?.n).toBe(3);
  theirs.close();
  await ours.close();
});
