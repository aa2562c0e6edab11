import { asReaders, type MixSeen, type Part, startMix, sum } from "@/e2e/bench/kit/mix";
import { at } from "@/e2e/bench/kit/quantile";
import { createRandomFaults, type RandomFault } from "@/e2e/bench/kit/random-faults";
import { exactly, goal, round, writeResults } from "@/e2e/bench/kit/results";
import { homeOf, startSandbox } from "@/e2e/bench/kit/servers";
import { madeUp } from "@/e2e/bench/kit/sessions";
import { fitLine } from "@/e2e/bench/kit/slope";

// 20 minutes at half load, a random fault of the upstream every 20 s. BENCH_MINUTES shortens it; the heap
// counts from a quarter of the time on (minute 5 of 20).
const minutes = Number(process.env.BENCH_MINUTES ?? 20);
const people = 200;
const sliceMs = 20_000;
const wantedRequests = 30_000;

const sandbox = await startSandbox();
const node = ["--expose-gc", "--import", "./e2e/bench/kit/heap-probe.mjs"];
const home = await homeOf(sandbox, { node, more: { METRICS_TOKEN: "bench-metrics-token" } });
const members = asReaders(await home.signIn(madeUp(people)));
const rung = await home.start();
let exited: string | null = null;
rung.child.once("exit", (code, signal) => {
  exited = `${code ?? signal}`;
});

const names = members.map((_, index) => `Canary${String(index + 1).padStart(5, "0")}`);
const part = (path: string, weight: number): Part => ({ name: path, path, headers: members, names, weight });
const parts = [
  part("/", 5),
  part("/card", 3),
  part("/points", 2),
  part("/progress", 2),
  part("/profile", 1),
  part("/api/member/home", 5),
  part("/api/member/points", 2),
  part("/api/member/activity", 2),
  part("/api/member/progress", 2),
  part("/api/member/goals", 2),
  part("/api/member/cards", 2),
  part("/api/member/profile", 1),
];
const mix = startMix();
const run = (more: { ratePerSecond?: number; people?: number }, ms: number) =>
  mix.run({ address: home.origin, parts, ms, ...more });

function heap(): Promise<{ heapUsed: number; external: number; rss: number }> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The server did not tell its heap.")), 10_000);
    rung.child.once("message", (told: { heapUsed: number; external: number; rss: number }) => {
      clearTimeout(late);
      resolve(told);
    });
    rung.child.send("heap");
  });
}

// Every member's every page once, so that each has a last good value; then what the machine can do.
for (const { path } of parts)
  for (let from = 0; from < members.length; from += 10)
    await Promise.all(
      members
        .slice(from, from + 10)
        .map(async (headers) => (await fetch(`${home.origin}${path}`, { headers })).text()),
    );
const capacity = await run({ people: 12 }, 10_000);
const capacityPerSecond = (sum(capacity.parts, ({ goodMs }) => goodMs.length) / capacity.ms) * 1_000;
const least = wantedRequests / (20 * 60) + 1;
const rate = Math.max(least, capacityPerSecond / 2);

const begun = performance.now();
const next = createRandomFaults(Number(process.env.BENCH_SEED ?? 20_261_121));
const slices: (MixSeen & { fault: RandomFault })[] = [];
const heaps: { minute: number; heapMb: number; externalMb: number; rssMb: number }[] = [];
while (performance.now() - begun < minutes * 60_000 && exited === null) {
  const fault = next();
  await sandbox.control("/faults", "DELETE");
  await sandbox.control("/faults", "POST", fault);
  slices.push({ ...(await run({ ratePerSecond: rate }, sliceMs)), fault });
  await sandbox.control("/calls", "DELETE");
  if (exited !== null) break;
  // A sample that does not come must not cost the whole run.
  const told = await heap().catch(() => null);
  if (told === null) continue;
  const { heapUsed, external, rss } = told;
  heaps.push({
    minute: (performance.now() - begun) / 60_000,
    heapMb: heapUsed / 1_048_576,
    externalMb: external / 1_048_576,
    rssMb: rss / 1_048_576,
  });
}
const metrics = async () => {
  const headers = { authorization: "Bearer bench-metrics-token" };
  return (await fetch(`${home.origin}/api/metrics`, { headers })).text();
};
const crashed = exited;
const figures = crashed === null ? await metrics() : "";
await rung.stop();
mix.stop();
await sandbox.stop();

const total = (pick: Parameters<typeof sum>[1]) =>
  slices.reduce((all, { parts: seen }) => all + sum(seen, pick), 0);
const sent = total((one) => one.sent);
const good = total((one) => one.fresh + one.dated);
const failed: Record<string, number> = {};
for (const { parts: seen } of slices)
  for (const one of Object.values(seen))
    for (const [status, count] of Object.entries(one.failed)) failed[status] = (failed[status] ?? 0) + count;
const refused = total((one) => one.refused);
const times = slices.flatMap(({ parts: seen }) => Object.values(seen).flatMap(({ goodMs }) => goodMs));
const unhandled = rung.log().filter((line) => /unhandled|uncaught/i.test(JSON.stringify(line))).length;
const bugs = [...figures.matchAll(/^rung_bugs_total\{[^}]*\} (\d+)/gm)].reduce(
  (all, [, count]) => all + Number(count),
  0,
);
const late = heaps
  .filter(({ minute }) => minute >= minutes / 4)
  .map(({ minute, heapMb }) => [minute / 60, heapMb] as const);
const line = fitLine(late);

writeResults({
  name: "soak",
  about: [
    `${round(minutes, 1)} minutes, ${people} members, ${round(rate, 1)} requests a second (capacity just before: ${round(capacityPerSecond, 0)}), a random fault of the upstream every ${sliceMs / 1_000} s.`,
    `Answered: 200 with figures that are fresh, or dated and say so. ${total((one) => one.dated)} answers were dated, ${total((one) => one.partial)} had a section that could not be read; refused by our own gate ${refused}; other: ${JSON.stringify(failed)}.`,
    `Heap after two forced collections, from minute ${round(minutes / 4, 1)} on: ${late.length} samples.`,
  ],
  goals: [
    exactly("crashes", crashed === null ? 0 : 1, 0),
    exactly("unhandled rejections and uncaught errors in the log", unhandled, 0),
    exactly("thrown errors that a reader caught (rung_bugs_total)", bugs, 0),
    exactly(
      `answers with another member's name, of ${total((one) => one.named)} with a name`,
      total((one) => one.foreign),
      0,
    ),
    goal("member requests", sent, "≥", Math.round((wantedRequests * minutes) / 20)),
    goal("answered fresh or dated, %", round((good / sent) * 100, 4), "≥", 99.99),
    goal("heap, growth along the line", round(line.to - line.from, 2), "≤", 5, " MB"),
    goal("heap, upper 95 % bound of the slope", round(line.upper, 2), "≤", 20, " MB/h"),
  ],
  tables: [
    {
      title: "answers",
      head: ["sent", "fresh", "dated", "partial", "refused", "p50 ms", "p99 ms", "p99.9 ms"],
      rows: [
        [
          sent,
          total((one) => one.fresh),
          total((one) => one.dated),
          total((one) => one.partial),
          refused,
          round(at(times, 0.5), 0),
          round(at(times, 0.99), 0),
          round(at(times, 0.999), 0),
        ],
      ],
    },
    {
      title: "heap after collection",
      head: ["minute", "heap MB", "external MB", "resident MB"],
      rows: heaps
        .filter((_, index) => index % 6 === 5)
        .map((one) => [
          round(one.minute, 1),
          round(one.heapMb, 1),
          round(one.externalMb, 1),
          round(one.rssMb, 0),
        ]),
    },
  ],
  raw: {
    heaps,
    slices: slices.map(({ fault, parts: seen }) => ({
      fault,
      fresh: sum(seen, (one) => one.fresh),
      dated: sum(seen, (one) => one.dated),
      partial: sum(seen, (one) => one.partial),
      refused: sum(seen, (one) => one.refused),
      failed: Object.values(seen).map((one) => one.failed),
    })),
  },
});
process.exit(crashed === null ? 0 : 1);
