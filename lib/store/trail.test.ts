import { beforeEach, expect, test } from "vitest";
import { once } from "@/lib/once";
import type { Sql } from "@/lib/store/sql";
import { deriveStaffKey } from "@/lib/store/staff-keys";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";
import { appendTrail, lookupsOfCustomer, readEnd, readTrail } from "@/lib/store/trail";
import { type TrailEntry, trailKeyOf } from "@/lib/store/trail-record";
import { pruneTrail, verifyTrail } from "@/lib/store/trail-verify";

const secret = "a secret of the tests, 32 letters or more";
for (const purpose of ["trail", "subject"] as const)
  once(`staff-key-${purpose}`, () => deriveStaffKey(secret, purpose));
const { customerKey } = await import("@/lib/store/staff-keys");

const day = 86_400_000;
const noon = Date.UTC(2026, 10, 21, 12);
const entry: TrailEntry = {
  event: "look-up",
  result: "hit",
  personId: "p1",
  personName: "Asha Rao",
  role: "associate",
  storeCode: "IND",
  storeName: "Indiranagar",
  device: "Chrome, Android",
  kind: "mobile",
  identifierKey: "k",
  customerKey: null,
  grade: "masked",
  reason: null,
};

onBothEngines("the trail", (engine) => {
  const store = sharedStore(engine);
  let sql: Sql;
  beforeEach(() => {
    sql = store.one();
  });

  const write = async (count: number, from = noon) => {
    for (let index = 0; index < count; index += 1) await appendTrail(sql, entry, from + index);
  };

  test("an empty chain verifies", async () => {
    expect(await verifyTrail(sql)).toEqual({ ok: true, records: 0, first: 1, last: 0, hash: "" });
  });

  test("records written at once are numbered without a gap and the chain verifies", async () => {
    await Promise.all(Array.from({ length: 100 }, (_, index) => appendTrail(sql, entry, noon + index)));
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 100, first: 1, last: 100 });
  });

  test("two instances on one store lose no record and share one chain", async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        appendTrail(index % 2 ? sql : store.other(), entry, noon + index),
      ),
    );
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 60 });
  });

  test.each([
    ["its result", "UPDATE staff_trail SET result = 'miss' WHERE seq = 5"],
    ["its time", "UPDATE staff_trail SET at = at + 1 WHERE seq = 5"],
    ["its person", "UPDATE staff_trail SET person_id = 'p2' WHERE seq = 5"],
    ["its reason", "UPDATE staff_trail SET reason = 'other' WHERE seq = 5"],
    ["its hash", "UPDATE staff_trail SET hash = 'x' WHERE seq = 5"],
  ])("a record with %s changed by hand is found", async (_name, statement) => {
    await write(9);
    await sql.run(statement);
    const check = await verifyTrail(sql);
    expect(check.ok).toBe(false);
    expect(check.ok ? [] : check.faults.map(({ seq }) => seq)).toContain(5);
  });

  test.each([
    ["in the middle", "DELETE FROM staff_trail WHERE seq = 5", 5],
    ["at the end", "DELETE FROM staff_trail WHERE seq = 9", 9],
    ["at the beginning", "DELETE FROM staff_trail WHERE seq = 1", 1],
  ])("a record removed by hand %s is found", async (_name, statement, seq) => {
    await write(9);
    await sql.run(statement);
    expect(await verifyTrail(sql)).toMatchObject({ ok: false, faults: [{ seq, what: "missing" }] });
  });

  test("a removed last record is found even when the head was set back by hand", async () => {
    await write(9);
    await sql.run("DELETE FROM staff_trail WHERE seq = 9");
    await sql.run(
      "UPDATE staff_trail_ends SET seq = 8, hash = (SELECT hash FROM staff_trail WHERE seq = 8) WHERE name = 'head'",
    );
    expect(await verifyTrail(sql)).toMatchObject({ ok: false, faults: [{ what: "head" }] });
  });

  test("a trail emptied by hand is found while its head stands", async () => {
    await write(3);
    await sql.run("DELETE FROM staff_trail");
    expect(await verifyTrail(sql)).toMatchObject({ ok: false });
  });

  test("records made up with another secret are found", async () => {
    await write(3);
    const key = trailKeyOf(deriveStaffKey("another secret that somebody made up", "trail"));
    expect(await verifyTrail(sql, [key])).toMatchObject({ ok: false });
  });

  test("after a change of secret the chain verifies with both keys", async () => {
    await write(3);
    const now = trailKeyOf(deriveStaffKey(secret, "trail"));
    const old = trailKeyOf(deriveStaffKey("the secret before this one", "trail"));
    expect(await verifyTrail(sql, [old, now])).toMatchObject({ ok: true });
  });

  test("retention takes what is older and the rest still verifies", async () => {
    await write(4, noon - 401 * day);
    await write(3, noon);
    expect(await pruneTrail(sql, noon - 400 * day)).toBe(4);
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 3, first: 5, last: 7 });
    await write(1, noon + 10);
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 4 });
  });

  test("retention keeps the newest record however old, so that the chain has a link to go on from", async () => {
    await write(4, noon - 500 * day);
    expect(await pruneTrail(sql, noon - 400 * day)).toBe(3);
    expect(await verifyTrail(sql)).toMatchObject({ ok: true, records: 1, first: 4 });
    expect(await pruneTrail(sql, noon - 400 * day)).toBe(0);
  });

  test("records taken away by hand are not excused by a base moved by hand", async () => {
    await write(6);
    await sql.run("DELETE FROM staff_trail WHERE seq <= 2");
    await sql.run(
      "UPDATE staff_trail_ends SET seq = 2, hash = (SELECT prev FROM staff_trail WHERE seq = 3) WHERE name = 'base'",
    );
    expect(await verifyTrail(sql)).toMatchObject({ ok: false, faults: [{ what: "base" }] });
  });

  test("a supervisor's filter reads one store only, newest first, page by page", async () => {
    await write(5);
    await appendTrail(sql, { ...entry, storeCode: "HSR", storeName: "HSR Layout" }, noon + 50);
    const first = await readTrail(sql, { storeCode: "IND", limit: 3 });
    expect(first.map(({ seq }) => seq)).toEqual([5, 4, 3]);
    const next = await readTrail(sql, { storeCode: "IND", limit: 3, before: 3 });
    expect(next.map(({ seq }) => seq)).toEqual([2, 1]);
    expect(await readTrail(sql, { storeCode: "IND", result: "miss", limit: 3 })).toEqual([]);
    expect(await readTrail(sql, { storeCode: "IND", from: noon + 2, to: noon + 4, limit: 9 })).toHaveLength(
      2,
    );
  });

  test("members see hits on their own account: store and time, and nobody else's", async () => {
    const mine = customerKey(566881933);
    await appendTrail(sql, { ...entry, customerKey: mine }, noon);
    await appendTrail(sql, { ...entry, customerKey: mine, event: "reveal", result: "ok" }, noon + 1);
    await appendTrail(sql, { ...entry, customerKey: customerKey(1) }, noon + 2);
    await appendTrail(sql, { ...entry, customerKey: mine }, noon - 500 * day);
    const seen = await lookupsOfCustomer(sql, 566881933, { sinceMs: noon - 400 * day, limit: 50 });
    expect(seen).toEqual([{ atMs: noon, store: "Indiranagar" }]);
  });

  test("no record can be read back as a customer or an identifier", async () => {
    await appendTrail(sql, { ...entry, customerKey: customerKey(566881933) }, noon);
    const stored = JSON.stringify(await sql.run("SELECT * FROM staff_trail"));
    expect(stored).not.toContain("566881933");
  });

  test("the head says how many records there are", async () => {
    await write(2);
    expect((await readEnd(sql, "head")).seq).toBe(2);
  });
});

test("a store that is down refuses the record", async () => {
  const broken: Sql = {
    dialect: "libsql",
    run: async () => Promise.reject(new Error("down")),
    batch: async () => Promise.reject(new Error("down")),
    close: async () => undefined,
  };
  await expect(appendTrail(broken, entry, noon)).rejects.toThrow("down");
  await expect(appendTrail(broken, entry, noon)).rejects.toThrow("down");
});
