import { type AddressInfo, connect, createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { postgresBinaries, startPostgres, type ThrowAway } from "@/lib/store/test-postgres";

const binaries = postgresBinaries();
const table = { name: "t", statements: ["CREATE TABLE t (id TEXT PRIMARY KEY, n BIGINT NOT NULL)"] };
const add = (id: string) => ({ text: "UPDATE t SET n = n + 1 WHERE id = ?", args: [id] });
const pause = (ms: number) => ({ text: `SELECT pg_sleep(${ms / 1_000})::text AS slept` });

/** The way to a server, which can fall silent: nothing is refused, nothing arrives, as when a machine freezes. */
async function startWire(to: number) {
  let silent = false;
  const sockets = new Set<Socket>();
  const forward = (from: Socket, target: Socket) => {
    sockets.add(from);
    from.on("data", (part) => !silent && target.write(part));
    from.on("error", () => target.destroy());
    from.on("close", () => !silent && target.destroy());
  };
  const wire: Server = createServer((near) => {
    const far = connect(to, "127.0.0.1");
    forward(near, far);
    forward(far, near);
  });
  await new Promise<void>((resolve) => wire.listen(0, "127.0.0.1", resolve));
  const { port } = wire.address() as AddressInfo;
  return {
    through: (url: string) => url.replace(/:\d+\//, `:${port}/`),
    fallSilent: () => {
      silent = true;
    },
    speak: () => {
      silent = false;
    },
    stop: () => {
      for (const socket of sockets) socket.destroy();
      wire.close();
    },
  };
}

describe.skipIf(!binaries)(`PostgreSQL${binaries ? "" : " (not installed here)"}`, () => {
  let server: ThrowAway;
  let url = "";
  let one: Sql;
  let other: Sql;
  const open: Sql[] = [];
  const opened = (address: string) => {
    const sql = openStore(address, [table]);
    open.push(sql);
    return sql;
  };
  beforeAll(async () => {
    server = await startPostgres();
    url = await server.url("t");
    one = opened(url);
    other = opened(url);
    await one.run("INSERT INTO t (id, n) VALUES ('a', 0), ('b', 0)");
  });
  afterAll(async () => {
    await Promise.all(open.map((sql) => sql.close()));
    await server.stop();
  });
  const wireTo = () => startWire(Number(new URL(url).port));
  const counted = async () => Number((await one.run("SELECT sum(n) AS n FROM t"))[0]?.n);

  it("two instances that take the same rows in opposite order both get through", async () => {
    const before = await counted();
    await Promise.all([
      one.batch([add("a"), pause(50), add("b")]),
      other.batch([add("b"), pause(50), add("a")]),
    ]);
    expect(await counted()).toBe(before + 4);
  });

  it("an instance that freezes in the middle of a transaction lets go of its rows, and nothing of it stays", async () => {
    const before = await counted();
    const wire = await wireTo();
    const frozen = opened(wire.through(url));
    await frozen.run("SELECT 1 AS up");
    const half = frozen.batch([add("a"), pause(200), add("b")]).catch((error: unknown) => error);
    setTimeout(wire.fallSilent, 100);
    expect(await half).toBeInstanceOf(StoreError);
    await expect
      .poll(() => other.batch([add("a")]).then(() => "through", String), { timeout: 6_000 })
      .toBe("through");
    expect(await counted()).toBe(before + 1);
    wire.stop();
  });

  it("a server that freezes is an honest failure within a second for everybody, and works again once it thaws", async () => {
    const wire = await wireTo();
    const sql = opened(wire.through(url));
    await sql.run("SELECT 1 AS up");
    wire.fallSilent();
    const startedAt = performance.now();
    const answers = await Promise.allSettled([
      ...Array.from({ length: 30 }, () => sql.run("SELECT 1 AS up")),
      ...Array.from({ length: 5 }, () => sql.batch([add("a"), add("b")])),
    ]);
    expect(performance.now() - startedAt).toBeLessThan(1_500);
    expect(
      answers.map((each) => each.status === "rejected" && each.reason instanceof StoreError),
    ).not.toContain(false);
    wire.speak();
    await expect.poll(() => sql.run("SELECT 1 AS up").catch(() => null)).toEqual([{ up: 1 }]);
    wire.stop();
  });

  it("a connection that was cut is replaced", async () => {
    await one.run("SELECT 1 AS up");
    await other.run(
      `SELECT count(pg_terminate_backend(pid)) AS n FROM pg_stat_activity
       WHERE pid <> pg_backend_pid() AND application_name = 'rung'`,
    );
    await expect.poll(() => one.run("SELECT 1 AS up").catch(() => null)).toEqual([{ up: 1 }]);
  });

  it("a schema step that takes long is not cut off; until it is done statements fail within a second", async () => {
    const address = await server.url("slow");
    const slow = openStore(address, [{ name: "s", statements: ["SELECT pg_sleep(1.5)"] }]);
    const startedAt = performance.now();
    await expect(slow.run("SELECT 1 AS up")).rejects.toThrow(StoreError);
    expect(performance.now() - startedAt).toBeLessThan(1_400);
    await slow.ready(10_000);
    expect(await slow.run("SELECT 1 AS up")).toEqual([{ up: 1 }]);
    await slow.close();
  });
});
