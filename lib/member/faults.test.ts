import { expect, it } from "vitest";
import { readCards } from "@/lib/member/cards";
import { readHome } from "@/lib/member/home";
import { faultBench, someone, timed } from "@/lib/member/test-faults";
import { member } from "@/lib/member/test-sandbox";

// One test for each row of the fault table, on the server's side: what the reader gives, and how soon.
// Rows that need minutes or a stepped clock run on an injected one in guard.test.ts and source.test.ts.
const bench = faultBench();

it("row 1, a connection that is closed at once: cold ≤ 2.2 s, then ≤ 300 ms; warm is dated", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "refuse");
  await bench.expectDatedWithin(2_200);
  await bench.cold();
  await bench.expectHonestWithin(2_200);
  for (let turn = 0; turn < 6; turn += 1) await readHome(member(turn + 1), {}, bench.rung().path);
  const { value, ms } = await timed(() => readHome(member(98_662_653), {}, bench.rung().path));
  expect(value).toMatchObject({ kind: "unavailable", reason: "breaker" });
  expect(ms).toBeLessThan(300);
});

it("row 2, no head: cold ≤ 3.1 s; warm is dated at the soft deadline", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "black-hole");
  await bench.expectDatedWithin(600);
  await bench.cold();
  await bench.expectHonestWithin(3_100);
});

it("row 4, 429 with a time: no call before it is up, dated meanwhile, then by itself fresh", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "429-retry-after", { retryAfter: "2" });
  await bench.expectDatedWithin(300);
  const before = (await bench.sandbox().calls()).length;
  for (let turn = 0; turn < 15; turn += 1) {
    await readHome(member(someone), { refresh: true }, bench.rung().path);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(await bench.sandbox().calls()).toHaveLength(before);
  await bench.sandbox().heal();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect((await bench.home()).value).toMatchObject({ kind: "ok" });
});

it("row 5, 429 without a time: calls fall by 90 % within 2 s", async () => {
  await bench.cold();
  await bench.sandbox().fault("*", "429");
  let asked = 0;
  const end = performance.now() + 2_000;
  while (performance.now() < end) {
    asked += 1;
    void readCards(member(1_000 + asked), {}, bench.rung().path);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  expect((await bench.sandbox().calls()).length).toBeLessThanOrEqual(asked / 10);
});

it("row 6, 500 for 2 s: nobody who is warm sees an error", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "500", { forMs: 2_000 });
  const end = performance.now() + 2_500;
  const kinds = new Set<string>();
  while (performance.now() < end) {
    kinds.add((await bench.home()).value.kind);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect([...kinds].every((kind) => kind === "ok" || kind === "stale")).toBe(true);
});

it("row 7, dead: warm answers in ≤ 300 ms, cold says so in ≤ 1 s, the banner is on", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "503");
  for (let turn = 0; turn < 6; turn += 1) await readHome(member(turn + 1), {}, bench.rung().path);
  const times: number[] = [];
  for (let turn = 0; turn < 100; turn += 1) {
    const { value, ms } = await bench.home();
    expect(value.kind).toBe("stale");
    times.push(ms);
  }
  expect(Math.max(...times)).toBeLessThan(300);
  const { value, ms } = await timed(() => readHome(member(64_035_151), {}, bench.rung().path));
  expect(value).toMatchObject({ kind: "unavailable" });
  expect(ms).toBeLessThan(1_000);
  expect(bench.rung().troubled()).toBe(true);
});
