import { expect, it } from "vitest";
import { hasValue } from "@/lib/loyalty/result";
import { readCards } from "@/lib/member/cards";
import { readHome } from "@/lib/member/home";
import { readPoints } from "@/lib/member/points";
import { readProgress } from "@/lib/member/progress";
import { faultBench, someone, timed } from "@/lib/member/test-faults";
import { shown } from "@/lib/member/test-path";
import { member } from "@/lib/member/test-sandbox";
import { views } from "@/lib/member/test-views";

// One test for each row of the fault table, on the server's side: what the reader gives, and how soon.
// Rows that need minutes or a stepped clock run on an injected one in guard.test.ts and source.test.ts.
const bench = faultBench();

it("row 8, a failure inside HTTP 200: dated; a missing part is named, never 0", async () => {
  await bench.warm();
  await bench.sandbox().fault("customer", "errors-200");
  await bench.expectDatedWithin(1_000);
  await bench.sandbox().heal();
  await bench.sandbox().fault("customer", "warnings-200", { code: 91_001 });
  await bench.cold();
  const points = shown(await readPoints(member(someone), {}, bench.rung().path));
  expect(points.unavailable.some((name) => name === "points" || name === "programs")).toBe(true);
  expect((points.data.programs ?? []).every((program) => program.points === null)).toBe(true);
});

it.each(["malformed", "empty", "html", "deep", "huge", "gzip-bomb", "brotli", "redirect"])(
  "rows 9, 10 and 13, %s: dropped; warm is dated, cold is honest",
  async (fault) => {
    await bench.warm();
    await bench.sandbox().fault("*", fault);
    await bench.expectDatedWithin(3_100);
    await bench.cold();
    await bench.expectHonestWithin(3_100);
  },
);

it("row 9, a byte order mark does not change a figure", async () => {
  await bench.warm();
  const before = JSON.stringify(shown((await bench.home()).value).data);
  bench.rung().age();
  await bench.sandbox().fault("*", "bom");
  expect(JSON.stringify(shown((await bench.home()).value).data)).toBe(before);
});

it("row 11, __proto__ in an answer changes no prototype and no figure", async () => {
  await bench.warm();
  const before = JSON.stringify(shown((await bench.home()).value).data);
  bench.rung().age();
  await bench.sandbox().fault("*", "proto");
  expect(JSON.stringify(shown((await bench.home()).value).data)).toBe(before);
  expect(Object.keys(Object.getPrototypeOf({}))).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

it("row 12, a body that is reset half way is dated, never shown in part", async () => {
  await bench.warm();
  await bench.sandbox().fault("*", "reset");
  await bench.expectDatedWithin(1_000);
});

it("row 17, nonsense: no figure out of range and no date of another age is shown, on any screen", async () => {
  await bench.cold();
  await bench.sandbox().fault("*", "nonsense");
  const { path } = bench.rung();
  for (const read of Object.values(views)) {
    const text = JSON.stringify(await read(path));
    expect(text).not.toMatch(/e\+1\d|NaN|Infinity|\d{13,}/);
    expect(text).not.toMatch(/"(9999|0001)-\d\d/);
  }
  const home = await views.home(path);
  if (hasValue(home))
    for (const { points } of home.value.data.programs ?? [])
      expect(points === null || points.spendable >= 0).toBe(true);
});

it("row 18, one endpoint silent: its section only, the rest not later than the hard deadline", async () => {
  await bench.cold();
  await bench.sandbox().fault("trackers", "500");
  const progress = shown(await readProgress(member(someone), {}, bench.rung().path));
  expect(progress.unavailable).toEqual(["trackers"]);
  expect(progress.data.programs?.length).toBeGreaterThan(0);
  await bench.sandbox().fault("trackers", "black-hole");
  const { value, ms } = await timed(() => readHome(member(98_662_653), {}, bench.rung().path));
  expect(value.kind).toBe("ok");
  expect(ms).toBeLessThan(500);
});

it("row 20, our own overload: the card comes first, the rest is refused at once and honestly", async () => {
  await bench.cold();
  await bench.sandbox().post("latency", { ms: 300 });
  const low = Array.from({ length: 400 }, (_, index) =>
    timed(() => bench.rung().path.sources.trackers.read(1_000 + index, null, { priority: 2 })),
  );
  const card = await timed(() => readCards(member(someone), {}, bench.rung().path));
  expect(card.value.kind).toBe("ok");
  expect(card.ms).toBeLessThan(2_500);
  const refused = (await Promise.all(low)).filter(
    ({ value }) => value.kind === "unavailable" && value.reason === "overloaded",
  );
  expect(refused.length).toBeGreaterThan(0);
  expect(refused.map(({ ms }) => ms).sort((a, b) => a - b)[Math.floor(refused.length / 2)]).toBeLessThan(100);
});

it("1,000 simultaneous cold views of one member make one set of upstream calls", async () => {
  await bench.cold();
  const views = await Promise.all(
    Array.from({ length: 1_000 }, () => readHome(member(someone), {}, bench.rung().path)),
  );
  expect(views.every(({ kind }) => kind === "ok")).toBe(true);
  expect(await bench.sandbox().calls()).toHaveLength(2);
});
