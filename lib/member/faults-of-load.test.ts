import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { readHome } from "@/lib/member/home";
import { faultBench, someone } from "@/lib/member/test-faults";
import { member } from "@/lib/member/test-sandbox";

// Rows of the fault table that are about how much an answer costs, and how many calls a token does.
const bench = faultBench();
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** The longest that the event loop stood still, and how far memory rose, while something was read. */
async function watched(work: () => Promise<unknown>): Promise<{ stoodMs: number; roseMb: number }> {
  collect();
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return heapUsed + external;
  };
  const before = used();
  let most = before;
  let stoodMs = 0;
  let going = true;
  const beat = (last: number) => {
    const now = performance.now();
    stoodMs = Math.max(stoodMs, now - last);
    most = Math.max(most, used());
    if (going) setImmediate(beat, performance.now());
  };
  setImmediate(beat, performance.now());
  await work();
  going = false;
  return { stoodMs, roseMb: (most - before) / 1_048_576 };
}

describe("row 10, an answer far over the cap", () => {
  it.each(["huge", "gzip-bomb"])(
    "%s: cut before it is parsed; the event loop stands ≤ 10 ms, memory rises ≤ 20 MB",
    async (fault) => {
      const seen: { stoodMs: number; roseMb: number }[] = [];
      // The least of many: a machine that is busy with something else must not be counted.
      for (let turn = 0; turn < 15; turn += 1) {
        await bench.cold();
        await bench.sandbox().fault("customer", fault);
        seen.push(
          await watched(async () => {
            const { path } = bench.rung();
            const read = await path.sources.customer.read(someone, { ahead: 0 }, { priority: 0 });
            expect(read).toMatchObject({ kind: "unavailable" });
          }),
        );
      }
      expect(Math.min(...seen.map(({ stoodMs }) => stoodMs))).toBeLessThan(10);
      expect(Math.min(...seen.map(({ roseMb }) => roseMb))).toBeLessThan(20);
    },
    30_000,
  );
});

describe("row 14, tokens", () => {
  const renewals = async () =>
    (await bench.sandbox().calls()).filter(({ path }) => path.includes("token")).length;

  it("an expired token is renewed once for 1,000 callers of 20 members, and nobody sees it", async () => {
    await bench.warm("oauth");
    await bench.sandbox().fault("*", "token-expired");
    expect(await renewals()).toBe(1);
    const ids = Array.from({ length: 20 }, (_, index) => 700_000_001 + index);
    const reads = await Promise.all(
      Array.from({ length: 1_000 }, (_, turn) => {
        const { path } = bench.rung();
        return path.sources.customer.read(ids[turn % 20] ?? 0, { ahead: 0 }, { priority: 0 });
      }),
    );
    expect(new Set(reads.map(({ kind }) => kind))).toEqual(new Set(["ok"]));
    expect(await renewals()).toBe(2);
  });

  it("a revoked key is tried at most 12 times a minute however many ask, and the dated value stays", async () => {
    await bench.warm("oauth");
    await bench.sandbox().fault("*", "token-revoked");
    const before = await renewals();
    for (let turn = 0; turn < 60; turn += 1) {
      const { path } = bench.rung();
      await Promise.all(Array.from({ length: 5 }, (_, n) => readHome(member(turn * 5 + n + 1), {}, path)));
      expect((await bench.home()).value.kind).toBe("stale");
      bench.rung().age();
    }
    expect((await renewals()) - before).toBeLessThanOrEqual(12);
  });
});
