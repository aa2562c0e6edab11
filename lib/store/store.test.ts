import { afterEach, describe, expect, it } from "vitest";

import { take } from "@/lib/store/limits";
import { migrate, SchemaError } from "@/lib/store/migrate";
import { type Sql, StoreError } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";
import { onBothEngines } from "@/lib/store/test-engines";

onBothEngines("the store", (engine) => {
  const open: Sql[] = [];
  const opened = (
    url: string,
    ...rest: Parameters<typeof openStore> extends [string, ...infer R] ? R : never
  ) => {
    const sql = openStore(url, ...rest);
    open.push(sql);
    return sql;
  };
  const fresh = async () => opened(await engine.address());
  afterEach(async () => {
    await Promise.all(open.splice(0).map((sql) => sql.close()));
  });

  it("keeps text, whole numbers to 2^53, null and quotes as they were", async () => {
    const sql = opened(await engine.address(), [
      { name: "t", statements: ["CREATE TABLE t (a TEXT, b BIGINT, c TEXT)"] },
    ]);
    const args = ["it's ? “here”", Number.MAX_SAFE_INTEGER, null] as const;
    const rows = await sql.run(
      "INSERT INTO t (a, b, c) VALUES (?, ?, ?) RETURNING a, b, c, '?' AS mark",
      args,
    );
    expect(rows).toEqual([{ a: args[0], b: args[1], c: null, mark: "?" }]);
    expect(await sql.run("SELECT count(*) AS n, sum(b) AS total FROM t")).toEqual([{ n: 1, total: args[1] }]);
  });

  it("does all of a batch or nothing of it", async () => {
    const sql = opened(await engine.address(), [
      { name: "t", statements: ["CREATE TABLE t (a TEXT PRIMARY KEY)"] },
    ]);
    const put = (a: string) => ({ text: "INSERT INTO t (a) VALUES (?) RETURNING a", args: [a] });
    expect(await sql.batch([put("one"), put("two")])).toEqual([[{ a: "one" }], [{ a: "two" }]]);
    await expect(sql.batch([put("three"), put("one")])).rejects.toMatchObject({ conflict: true });
    expect(await sql.run("SELECT a FROM t ORDER BY a")).toEqual([{ a: "one" }, { a: "two" }]);
  });

  it("tells a clash of keys from a store that cannot be asked", async () => {
    const sql = await fresh();
    await expect(sql.run("SELECT nonsense FROM nowhere")).rejects.toMatchObject({
      name: "StoreError",
      conflict: false,
    });
  });

  it("comes up once when five instances start on an empty store together", async () => {
    const url = await engine.address();
    const five = Array.from({ length: 5 }, () => opened(url));
    const answers = await Promise.all(five.map((sql) => sql.run("SELECT count(*) AS n FROM sessions")));
    expect(answers.flat()).toEqual(Array.from({ length: 5 }, () => ({ n: 0 })));
    const steps = await five[0]?.run("SELECT id FROM schema_steps");
    expect(new Set(steps?.map(({ id }) => id)).size).toBe(steps?.length);
  });

  it("takes up steps that were added, and refuses ones that were changed", async () => {
    const url = await engine.address();
    const first = { name: "t", statements: ["CREATE TABLE t (a TEXT)"] };
    const added = { ...first, statements: [...first.statements, "ALTER TABLE t ADD COLUMN b TEXT"] };
    await opened(url, [first]).run("INSERT INTO t (a) VALUES ('kept')");
    expect(await opened(url, [added]).run("SELECT a, b FROM t")).toEqual([{ a: "kept", b: null }]);
    const changed = { ...first, statements: ["CREATE TABLE t (a TEXT, z TEXT)"] };
    await expect(migrate(opened(url, []), [changed])).rejects.toThrow(SchemaError);
  });

  describe("limits", () => {
    const rule = { max: 3, windowMs: 600_000 };

    it("slide: no window of that length holds more than the most", async () => {
      const sql = await fresh();
      const taken: number[] = [];
      for (let at = 0; at < 4 * rule.windowMs; at += 30_000)
        if ((await take(sql, "slide", rule, 1e12 + at)).taken) taken.push(at);
      const fullest = Math.max(
        ...taken.map((from) => taken.filter((at) => at >= from && at < from + rule.windowMs).length),
      );
      expect(fullest).toBe(3);
      expect(taken).toHaveLength(12);
    });

    it("say how long until the next one, and keep to it", async () => {
      const sql = await fresh();
      for (const at of [0, 1_000, 2_000]) await take(sql, "say", rule, 1e12 + at);
      const refused = await take(sql, "say", rule, 1e12 + 5_000);
      expect(refused).toEqual({ taken: false, retryAfterMs: 595_000 });
      expect(await take(sql, "say", rule, 1e12 + 599_999)).toMatchObject({ taken: false });
      expect(await take(sql, "say", rule, 1e12 + 600_000)).toEqual({ taken: true });
    });

    it.each([
      ["few", 10],
      ["many", 100],
    ])("are never passed by one by 200 parallel takers on two connections (%s)", async (name, max) => {
      const url = await engine.address();
      const both = [opened(url), opened(url)];
      const takings = await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          const sql = both[index % 2];
          if (!sql) throw new Error("two stores");
          return take(sql, `race ${name}`, { max, windowMs: 60_000 }, 1e12);
        }),
      );
      expect(takings.filter(({ taken }) => taken)).toHaveLength(max);
    });

    it("are one limit for each name", async () => {
      const sql = await fresh();
      const one = { max: 1, windowMs: 1_000 };
      expect([
        (await take(sql, "a", one, 1e12)).taken,
        (await take(sql, "b", one, 1e12)).taken,
        (await take(sql, "a", one, 1e12)).taken,
      ]).toEqual([true, true, false]);
    });
  });
});

it("a PostgreSQL that is not there is a StoreError within a second", async () => {
  const sql = openStore("postgres://rung@127.0.0.1:9/rung");
  const startedAt = performance.now();
  await expect(sql.run("SELECT 1")).rejects.toThrow(StoreError);
  expect(performance.now() - startedAt).toBeLessThan(1_000);
  await sql.close();
});

it("a store file in a place where nothing can be written is a StoreError", async () => {
  const sql = openStore("file:/dev/null/rung.db");
  await expect(sql.run("SELECT 1")).rejects.toThrow(StoreError);
});
