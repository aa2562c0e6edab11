import { describe, expect, it } from "vitest";
import { createBench, down, silent } from "@/lib/member/cache/test-source";

const now = { priority: 0 } as const;

describe("coalescing", () => {
  it("turns 1,000 simultaneous cold reads of one member into one call", async () => {
    const { source, upstream } = createBench();
    const answers = await Promise.all(Array.from({ length: 1_000 }, () => source.read(1, "", now)));
    expect(upstream.calls).toHaveLength(1);
    expect(answers.every((answer) => answer.kind === "ok" && answer.value.owner === 1)).toBe(true);
  });

  it("keeps different parameters of one member apart", async () => {
    const { source, upstream } = createBench();
    const [today, later] = await Promise.all([
      source.read(1, "ahead=0", now),
      source.read(1, "ahead=30", now),
    ]);
    expect(upstream.calls).toHaveLength(2);
    expect(today).toMatchObject({ kind: "ok", value: { params: "ahead=0" } });
    expect(later).toMatchObject({ kind: "ok", value: { params: "ahead=30" } });
  });

  it("drops an answer that belongs to another customer", async () => {
    const { source, upstream, ok } = createBench();
    upstream.answer = async () => ok(2, "");
    expect(await source.read(1, "", now)).toMatchObject({ kind: "unavailable", reason: "bad-answer" });
  });
});

describe("freshness", () => {
  it("asks again only after 60 s", async () => {
    const { source, upstream, clock } = createBench();
    await source.read(1, "", now);
    await clock.advance(59_999);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 1 } });
    await clock.advance(2);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 2 } });
    expect(upstream.calls).toHaveLength(2);
  });

  it("a refresh asks again after 5 s, and not before", async () => {
    const { source, upstream, clock } = createBench();
    await source.read(1, "", now);
    await clock.advance(4_000);
    await source.read(1, "", { priority: 0, refresh: true });
    expect(upstream.calls).toHaveLength(1);
    await clock.advance(2_000);
    await source.read(1, "", { priority: 0, refresh: true });
    expect(upstream.calls).toHaveLength(2);
  });

  it("a seeded answer saves the call, and never replaces a newer one", async () => {
    const { source, upstream, clock } = createBench();
    const at = (ms: number) => new Date(clock.wallMs() + ms).toISOString();
    source.seed(1, "", { owner: 1, params: "", serial: 70 }, at(0));
    source.seed(1, "", { owner: 1, params: "", serial: 60 }, at(-5_000));
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 70 } });
    expect(upstream.calls).toHaveLength(0);
  });
});

describe("failures", () => {
  it("an error is reused for less than a second, without a call, and then asked again", async () => {
    const { source, upstream, clock } = createBench();
    upstream.answer = down;
    await source.read(1, "", now);
    await clock.advance(999);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "unavailable" });
    expect(upstream.calls).toHaveLength(1);
    await clock.advance(1);
    await source.read(1, "", now);
    expect(upstream.calls).toHaveLength(2);
  });

  it("one member's error is not another's", async () => {
    const { source, upstream, ok } = createBench();
    upstream.answer = async (owner, params) => (owner === 1 ? down() : ok(owner, params));
    expect(await source.read(1, "", now)).toMatchObject({ kind: "unavailable" });
    expect(await source.read(2, "", now)).toMatchObject({ kind: "ok", value: { owner: 2 } });
  });

  it("a thrown bug is unavailable, not a crash", async () => {
    const { source, upstream } = createBench();
    upstream.answer = async () => {
      throw new Error("bug");
    };
    expect(await source.read(1, "", now)).toMatchObject({ kind: "unavailable", reason: "upstream" });
  });
});

describe("last good value", () => {
  it("is served with its own time when the upstream fails", async () => {
    const { source, upstream, clock } = createBench();
    const first = await source.read(1, "", now);
    await clock.advance(120_000);
    upstream.answer = down;
    const second = await source.read(1, "", now);
    expect(second).toMatchObject({ kind: "stale", value: { serial: 1 }, reason: "upstream" });
    expect(second).toHaveProperty("asOf", "asOf" in first ? first.asOf : "");
  });

  it("is served at the soft deadline while the refresh goes on, and the next reader gets the newer one", async () => {
    const { source, upstream, clock, ok } = createBench();
    await source.read(1, "", now);
    await clock.advance(61_000);
    upstream.answer = (owner, params) =>
      new Promise((resolve) => clock.after(1_000, () => resolve(ok(owner, params))));
    const reading = source.read(1, "", now);
    await clock.advance(350);
    expect(await reading).toMatchObject({ kind: "stale", value: { serial: 1 }, reason: "timeout" });
    await clock.advance(700);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 2 } });
    expect(upstream.calls).toHaveLength(2);
  });

  it("a cold read waits for the hard deadline, is aborted there and says so", async () => {
    const { source, upstream, clock } = createBench();
    upstream.answer = silent;
    const reading = source.read(1, "", now);
    await clock.advance(2_999);
    expect(upstream.calls[0]?.signal.aborted).toBe(false);
    await clock.advance(1);
    expect(await reading).toMatchObject({ kind: "unavailable", reason: "timeout" });
    expect(upstream.calls[0]?.signal.aborted).toBe(true);
  });

  it("a reader whose page must be out leaves before the hard deadline, dated or honest; the call goes on", async () => {
    const { source, upstream, clock, ok } = createBench();
    upstream.answer = (owner, params) =>
      new Promise((resolve) => clock.after(2_000, () => resolve(ok(owner, params))));
    const reading = source.read(1, "", { ...now, byMs: clock.monotonicMs() + 700 });
    await clock.advance(700);
    expect(await reading).toMatchObject({ kind: "unavailable", reason: "timeout" });
    await clock.advance(1_300);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 1 } });
    expect(upstream.calls).toHaveLength(1);
  });

  it("a background refresh is aborted at the hard deadline too", async () => {
    const { source, upstream, clock } = createBench();
    await source.read(1, "", now);
    await clock.advance(61_000);
    upstream.answer = silent;
    const reading = source.read(1, "", now);
    await clock.advance(3_000);
    expect(await reading).toMatchObject({ kind: "stale" });
    expect(upstream.calls[1]?.signal.aborted).toBe(true);
  });

  it("survives a restart through the store, sealed", async () => {
    const { source, upstream, table, flush, restarted } = createBench();
    await source.read(566_881_933, "", now);
    await flush();
    upstream.answer = down;
    const stored = JSON.stringify([...table.rows.values()]);
    expect(table.rows.size).toBe(1);
    expect(stored).not.toMatch(/566881933|serial|customer/);
    expect(await restarted().read(566_881_933, "", now)).toMatchObject({
      kind: "stale",
      value: { owner: 566_881_933, serial: 1 },
    });
  });

  it("is never shown past 7 days, from memory or from the store", async () => {
    const { source, upstream, clock, flush, restarted } = createBench();
    await source.read(1, "", now);
    await flush();
    upstream.answer = down;
    await clock.advance(7 * 86_400_000 - 1_000);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "stale" });
    await clock.advance(2_000);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "unavailable" });
    expect(await restarted().read(1, "", now)).toMatchObject({ kind: "unavailable" });
  });

  it("a row moved to another member's place does not open", async () => {
    const { source, upstream, table, flush, restarted } = createBench();
    await source.read(1, "", now);
    await source.read(2, "", now);
    await flush();
    const [one, two] = [...table.rows.values()];
    if (!one || !two) throw new Error("two rows were expected");
    table.rows.set(one.id, { ...one, body: two.body });
    upstream.answer = down;
    expect(await restarted().read(1, "", now)).toMatchObject({ kind: "unavailable" });
  });

  it("a dead store neither delays nor breaks an answer", async () => {
    const { source, table, upstream, clock } = createBench();
    table.down = true;
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok" });
    await clock.advance(61_000);
    upstream.answer = down;
    expect(await source.read(1, "", now)).toMatchObject({ kind: "stale" });
    expect(await source.read(2, "", now)).toMatchObject({ kind: "unavailable" });
  });

  it.each([-10, 0, 10])("holds with the wall clock %i minutes off", async (minutes) => {
    const { source, upstream, clock } = createBench();
    await source.read(1, "", now);
    clock.skew(minutes * 60_000);
    expect(await source.read(1, "", now)).toMatchObject({ kind: "ok", value: { serial: 1 } });
    await clock.advance(61_000);
    upstream.answer = down;
    expect(await source.read(1, "", now)).toMatchObject({ kind: "stale", value: { serial: 1 } });
  });
});
