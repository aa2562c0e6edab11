import { expect, it } from "vitest";
import { settle } from "@/lib/fake-clock";
import { createBench, down } from "@/lib/member/cache/test-source";

// An account that goes while something of it is on its way: nothing is put back, in memory or in the store.
const now = { priority: 0 } as const;

it("of an erased account nothing is kept or shown", async () => {
  const { source, upstream, clock, table, flush, restarted } = createBench();
  await source.read(1, "", now);
  await flush();
  await clock.advance(61_000);
  upstream.answer = async () => ({ kind: "erased" });
  expect(await source.read(1, "", now)).toEqual({ kind: "not-found", code: "erased" });
  await settle();
  expect(table.rows.size).toBe(0);
  upstream.answer = down;
  await clock.advance(2_000);
  expect(await restarted().read(1, "", now)).toMatchObject({ kind: "unavailable" });
});

it("a call under way when the account is erased does not put a value back, in memory or in the store", async () => {
  const { source, upstream, clock, table, flush, ok } = createBench();
  await source.read(1, "goals", now);
  await clock.advance(61_000);
  upstream.answer = async (owner, params) => {
    if (params === "profile") return { kind: "erased" };
    await new Promise<void>((resolve) => clock.after(200, resolve));
    return ok(owner, params);
  };
  const late = source.read(1, "goals", now);
  expect(await source.read(1, "profile", now)).toEqual({ kind: "not-found", code: "erased" });
  await clock.advance(300);
  expect(await late).toMatchObject({ kind: "unavailable" });
  await flush();
  expect(table.rows.size).toBe(0);
  upstream.answer = down;
  await clock.advance(2_000);
  expect(await source.read(1, "goals", now)).toMatchObject({ kind: "unavailable" });
});

it("an answer read another way before the account was erased is not taken in afterwards; a later one is", async () => {
  const { source, upstream, clock, table, flush } = createBench();
  const seed = { owner: 1, params: "", serial: 70 };
  const before = new Date(clock.wallMs()).toISOString();
  await clock.advance(50);
  upstream.answer = async () => ({ kind: "erased" });
  expect(await source.read(1, "profile", now)).toEqual({ kind: "not-found", code: "erased" });
  source.seed(1, "", seed, before);
  expect(source.known(1, "")).toBeNull();
  await flush();
  expect(table.rows.size).toBe(0);
  await clock.advance(50);
  source.seed(1, "", seed, new Date(clock.wallMs()).toISOString());
  expect(source.known(1, "")).toEqual(seed);
});

it("a batch on its way to the store when the account is erased is taken out again", async () => {
  const { source, upstream, clock, table, flush } = createBench();
  const put = table.put.bind(table);
  table.put = async (rows) => {
    await new Promise<void>((resolve) => clock.after(500, resolve));
    await put(rows);
  };
  await source.read(1, "goals", now);
  await clock.advance(150);
  upstream.answer = async () => ({ kind: "erased" });
  expect(await source.read(1, "profile", now)).toEqual({ kind: "not-found", code: "erased" });
  await clock.advance(1_000);
  await flush();
  expect(table.rows.size).toBe(0);
});

it("a row read from the store while the account is erased is neither shown nor kept", async () => {
  const { source, upstream, clock, table, flush, restarted } = createBench();
  await source.read(1, "goals", now);
  await flush();
  const get = table.get.bind(table);
  table.get = async (id, nowMs) => {
    const row = await get(id, nowMs);
    await new Promise<void>((resolve) => clock.after(100, resolve));
    return row;
  };
  upstream.answer = async (_owner, params) => (params === "profile" ? { kind: "erased" } : down());
  const fresh = restarted();
  const reading = fresh.read(1, "goals", now);
  await settle();
  await fresh.read(1, "profile", now);
  await clock.advance(200);
  expect(await reading).toMatchObject({ kind: "unavailable" });
});
