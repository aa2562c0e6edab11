import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { postgresBinaries, startPostgres, type ThrowAway } from "@/lib/store/test-postgres";

const binaries = postgresBinaries();
const step = { name: "t", statements: ["CREATE TABLE t (id TEXT PRIMARY KEY, n BIGINT NOT NULL)"] };
const add = (id: string) => ({ text: "UPDATE t SET n = n + 1 WHERE id = ?", args: [id] });
const pause = (ms: number) => ({ text: `SELECT pg_sleep(${ms / 1_000})::text AS slept` });

describe.skipIf(!binaries)(`PostgreSQL${binaries ? "" : " (not installed here)"}`, () => {
  let server: ThrowAway;
  let one: Sql;
  let other: Sql;
  beforeAll(async () => {
    server = await startPostgres(binaries ?? "");
    const url = await server.url("t");
    one = openStore(url, [step]);
    other = openStore(url, [step]);
    await one.run("INSERT INTO t (id, n) VALUES ('a', 0), ('b', 0)");
  });
  afterAll(async () => {
    await Promise.all([one.close(), other.close()]);
    await server.stop();
  });
  const sum = async () => Number((await one.run("SELECT sum(n) AS n FROM t"))[0]?.n);

  it("two instances that take the same rows in opposite order both get through", async () => {
    const before = await sum();
    await Promise.all([
      one.batch([add("a"), pause(50), add("b")]),
      other.batch([add("b"), pause(50), add("a")]),
    ]);
    expect(await sum()).toBe(before + 4);
  });

  it("an instance that freezes in the middle of a transaction does not hold its rows for long", async () => {
    const frozen = execFile(process.execPath, [
      "--conditions=react-server",
      "--import=tsx",
      "--input-type=module",
      "-e",
      `import { openStore } from "@/lib/store/store";
       const sql = openStore(process.argv[1], []);
       sql.batch([{ text: "UPDATE t SET n = n + 1 WHERE id = 'a'" }, { text: "SELECT pg_sleep(0.3)::text AS s" }]);
       setTimeout(() => process.kill(process.pid, "SIGSTOP"), 250);`,
      await addressOf("t"),
    ]);
    await expect.poll(() => other.run(waiting).then(([row]) => Number(row?.n)), { timeout: 15_000 }).toBe(1);
    await expect
      .poll(async () => (await other.batch([add("a")]).catch(() => null)) !== null, { timeout: 6_000 })
      .toBe(true);
    frozen.kill("SIGKILL");
  });

  it("a server that freezes is an honest failure within a second, and works again once it thaws", async () => {
    process.kill(server.pid, "SIGSTOP");
    await freeze(server.pid, "STOP");
    const startedAt = performance.now();
    const answers = await Promise.allSettled([
      ...Array.from({ length: 30 }, () => one.run("SELECT 1 AS up")),
      ...Array.from({ length: 5 }, () => one.batch([add("a"), add("b")])),
    ]);
    expect(performance.now() - startedAt).toBeLessThan(1_300);
    expect(answers.every((each) => each.status === "rejected" && each.reason instanceof StoreError)).toBe(
      true,
    );
    await freeze(server.pid, "CONT");
    await expect.poll(() => one.run("SELECT 1 AS up").catch(() => null)).toEqual([{ up: 1 }]);
  });

  it("a connection that was cut is replaced", async () => {
    await one.run("SELECT 1 AS up");
    await other.run(
      "SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND application_name = 'rung'",
    );
    await expect.poll(() => one.run("SELECT 1 AS up").catch(() => null)).toEqual([{ up: 1 }]);
  });

  async function addressOf(name: string) {
    return server.url(name).catch(() => server.address(name));
  }
});
