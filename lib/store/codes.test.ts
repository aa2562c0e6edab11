import { expect, it } from "vitest";
import { type CodeRow, putCode, spendCode, sweepCodes, takeTry } from "@/lib/store/codes";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

const at = Date.parse("2026-11-21T10:42:00Z");
const code = (id: string, more: Partial<CodeRow> = {}): CodeRow => ({
  id,
  browserHash: `browser ${id}`,
  requestKey: "typed",
  identifierKey: `to ${id}`,
  sealed: "sealed",
  createdAt: at,
  endsAt: at + 300_000,
  ...more,
});
const asked = (id: string) => ({ browserHash: `browser ${id}`, requestKey: "typed" });

onBothEngines("sign-in codes", (engine) => {
  const store = sharedStore(engine);

  it("open on either instance, for the browser that asked and what it typed alone", async () => {
    await putCode(store.one(), code("a"));
    expect(await takeTry(store.other(), asked("a"), 5, at)).toEqual({
      id: "a",
      identifierKey: "to a",
      sealed: "sealed",
    });
    expect(await takeTry(store.one(), asked("b"), 5, at)).toBeNull();
    expect(await takeTry(store.one(), { ...asked("a"), requestKey: "else" }, 5, at)).toBeNull();
    expect(await takeTry(store.one(), asked("a"), 5, at + 300_000)).toBeNull();
  });

  it("never give more than five tries to 200 parallel guesses on two instances", async () => {
    await putCode(store.one(), code("a"));
    const tries = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        takeTry(index % 2 ? store.one() : store.other(), asked("a"), 5, at),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(5);
  });

  it("are used up once, whoever is first", async () => {
    await putCode(store.one(), code("a"));
    const spent = await Promise.all(
      Array.from({ length: 20 }, (_, index) => spendCode(index % 2 ? store.one() : store.other(), "a", at)),
    );
    expect(spent.filter(Boolean)).toHaveLength(1);
    expect(await takeTry(store.one(), asked("a"), 5, at)).toBeNull();
  });

  it("a new code kills the one to the same place and the one of the same browser", async () => {
    await putCode(store.one(), code("a", { identifierKey: "asha" }));
    await putCode(store.other(), code("b", { identifierKey: "asha" }));
    await putCode(store.one(), code("c", { browserHash: "browser b" }));
    expect(await takeTry(store.one(), asked("a"), 5, at)).toBeNull();
    expect(await takeTry(store.one(), asked("b"), 5, at)).toMatchObject({ id: "c" });
  });

  it("two codes to one place asked of both instances at once leave one that opens", async () => {
    for (let turn = 0; turn < 10; turn += 1) {
      const pair = [code(`x${turn}`, { identifierKey: "asha" }), code(`y${turn}`, { identifierKey: "asha" })];
      await Promise.all(pair.map((row, index) => putCode(index ? store.one() : store.other(), row)));
      const left = await store.one().run("SELECT id FROM sign_in_codes WHERE identifier_key = 'asha'");
      expect(left).toHaveLength(1);
    }
  });

  it("are swept when over", async () => {
    await putCode(store.one(), code("a", { endsAt: at }));
    await putCode(store.one(), code("b"));
    await sweepCodes(store.other(), at);
    expect(await store.one().run("SELECT id FROM sign_in_codes")).toEqual([{ id: "b" }]);
  });
});
