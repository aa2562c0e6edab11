import { expect, it } from "vitest";
import {
  endLookup,
  extendLookup,
  forgetLookups,
  type LookupRow,
  openLookup,
  readLookup,
  recentLookups,
  regradeLookup,
} from "@/lib/store/lookups";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

const at = Date.parse("2026-11-21T10:42:00Z");
const row = (id: string, more: Partial<LookupRow> = {}): LookupRow => ({
  id,
  sessionId: "till",
  body: "sealed",
  grade: "masked",
  createdAt: at,
  expiresAt: at + 90_000,
  ...more,
});
const key = (id: string, nowMs = at, sessionId = "till") => ({ id, sessionId, nowMs });

onBothEngines("look-up rows", (engine) => {
  const store = sharedStore(engine);

  it("are read on the other instance until they end, and by their own session alone", async () => {
    await openLookup(store.one(), row("a"));
    expect(await readLookup(store.other(), key("a"))).toEqual(row("a"));
    expect(await readLookup(store.other(), key("a", at, "other till"))).toBeNull();
    expect(await readLookup(store.other(), key("a", at + 90_000))).toBeNull();
  });

  it("one customer at a time: opening another ends the one before, on whichever instance", async () => {
    await openLookup(store.one(), row("a"));
    await openLookup(store.one(), row("elsewhere", { sessionId: "other till" }));
    await openLookup(store.other(), row("b", { createdAt: at + 1 }));
    expect(await readLookup(store.one(), key("a"))).toBeNull();
    expect(await readLookup(store.one(), key("b"))).toMatchObject({ id: "b" });
    expect(await readLookup(store.one(), key("elsewhere", at, "other till"))).not.toBeNull();
  });

  it("end once, and no change reaches them afterwards", async () => {
    await openLookup(store.one(), row("a"));
    expect(await endLookup(store.other(), key("a"))).toBe(true);
    expect(await endLookup(store.one(), key("a"))).toBe(false);
    expect(await regradeLookup(store.one(), key("a"), { grade: "full", body: "more" })).toBe(false);
    expect(await extendLookup(store.one(), key("a"), at + 999_999)).toBeNull();
  });

  it("are kept open for longer, never for shorter", async () => {
    await openLookup(store.one(), row("a"));
    expect(await extendLookup(store.other(), key("a"), at + 120_000)).toBe(at + 120_000);
    expect(await extendLookup(store.one(), key("a"), at + 1)).toBe(at + 120_000);
  });

  it("take another grade", async () => {
    await openLookup(store.one(), row("a"));
    expect(await regradeLookup(store.other(), key("a"), { grade: "full", body: "more" })).toBe(true);
    expect(await readLookup(store.one(), key("a"))).toMatchObject({ grade: "full", body: "more" });
  });

  it("are listed newest first for one session, and forgotten together", async () => {
    for (const [index, id] of ["a", "b", "c"].entries())
      await openLookup(store.one(), row(id, { createdAt: at + index }));
    await openLookup(store.one(), row("z", { sessionId: "other till" }));
    const listed = await recentLookups(store.other(), "till", 2);
    expect(listed.map(({ id }) => id)).toEqual(["c", "b"]);
    await forgetLookups(store.one(), "till");
    expect(await store.other().run("SELECT id FROM staff_lookups")).toEqual([{ id: "z" }]);
  });

  it("of yesterday go with the next look-up", async () => {
    await openLookup(store.one(), row("old", { createdAt: at - 14 * 3_600_000 }));
    await openLookup(store.other(), row("new", { sessionId: "other till" }));
    expect(await store.one().run("SELECT id FROM staff_lookups")).toEqual([{ id: "new" }]);
  });
});
