import { expect, it } from "vitest";
import { putScreenCode, screenCodeTries, sweepScreenCodes, tryScreenCode } from "@/lib/store/screen-codes";
import { onBothEngines, sharedStore } from "@/lib/store/test-engines";

const at = Date.parse("2026-11-21T10:42:00Z");
const code = { customerKey: "asha", codeHash: "right", expiresAt: at + 60_000 };
const attempt = (codeHash: string, nowMs = at) => ({ customerKey: "asha", codeHash, nowMs });

onBothEngines("on-screen codes", (engine) => {
  const store = sharedStore(engine);

  it("shown by one instance open on the other, once", async () => {
    await putScreenCode(store.one(), code);
    const tries = await Promise.all(
      Array.from({ length: 5 }, (_, index) =>
        tryScreenCode(index % 2 ? store.one() : store.other(), attempt("right")),
      ),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it("open nothing after five wrong tries, counted over both instances at once", async () => {
    await putScreenCode(store.one(), code);
    await Promise.all(
      Array.from({ length: screenCodeTries }, (_, index) =>
        tryScreenCode(index % 2 ? store.one() : store.other(), attempt(`wrong ${index}`)),
      ),
    );
    expect(await tryScreenCode(store.one(), attempt("right"))).toBe(false);
  });

  it("end by the clock, and a new one replaces the old", async () => {
    await putScreenCode(store.one(), code);
    expect(await tryScreenCode(store.other(), attempt("right", at + 60_000))).toBe(false);
    await putScreenCode(store.other(), { ...code, codeHash: "newer" });
    expect(await tryScreenCode(store.one(), attempt("right"))).toBe(false);
    expect(await tryScreenCode(store.one(), attempt("newer"))).toBe(true);
  });

  it("are swept a minute after their end", async () => {
    await putScreenCode(store.one(), { ...code, expiresAt: at - 60_001 });
    await putScreenCode(store.one(), { ...code, customerKey: "dev" });
    await sweepScreenCodes(store.other(), at);
    expect(await store.one().run("SELECT customer_key FROM staff_screen_codes")).toEqual([
      { customer_key: "dev" },
    ]);
  });
});
