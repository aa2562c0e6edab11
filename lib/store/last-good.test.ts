import { expect, it } from "vitest";
import { lastGoodRows } from "@/lib/store/last-good";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

const row = (id: string, asOfMs: number, more: object = {}) => ({
  id,
  owner: "o",
  body: `${id}@${asOfMs}`,
  asOfMs,
  endsAtMs: asOfMs + 1_000,
  ...more,
});

onBothEngines("last good values", (engine) => {
  const store = sharedStore(engine);
  const rows = () => lastGoodRows(store.one);
  const elsewhere = () => lastGoodRows(store.other);

  it("written by one instance are read by the other, and neither goes back in time", async () => {
    await rows().put([row("a", 100)]);
    expect(await elsewhere().get("a", 300)).toEqual({ body: "a@100", asOfMs: 100 });
    await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        (index % 2 ? rows() : elsewhere()).put([row("a", 200 + index)]),
      ),
    );
    expect(await rows().get("a", 300)).toEqual({ body: "a@239", asOfMs: 239 });
  });

  it("an older answer never replaces a newer one", async () => {
    await rows().put([row("a", 200), row("a", 100)]);
    expect(await rows().get("a", 300)).toEqual({ body: "a@200", asOfMs: 200 });
  });

  it("a value past its end is not given, and is swept", async () => {
    await rows().put([row("a", 100), row("b", 5_000)]);
    expect(await rows().get("a", 1_100)).toBeNull();
    await rows().sweep(2_000);
    expect(await store.other().run("SELECT id FROM last_good")).toEqual([{ id: "b" }]);
  });

  it("forgetting an owner takes all of theirs and nobody else's", async () => {
    await rows().put([row("a", 1), row("b", 1), row("c", 1, { owner: "p" })]);
    await rows().forget("o");
    expect(await store.other().run("SELECT id FROM last_good")).toEqual([{ id: "c" }]);
  });
});
