import { asReaders, type MixSeen, type Part, startMix, sum } from "@/e2e/bench/kit/mix";
import { at } from "@/e2e/bench/kit/quantile";
import { type Goal, goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { homeOf, startSandbox } from "@/e2e/bench/kit/servers";
import { madeUp } from "@/e2e/bench/kit/sessions";
import { memberPages as pages } from "@/e2e/support/world";

// Row 7 in real time: Capillary dead for a minute under members who are known and members who are not.
// Row 18: one endpoint silent, the others' times in turn with times when all is well.
const seconds = Number(process.env.BENCH_SECONDS ?? 60);
const rounds = Number(process.env.BENCH_ROUNDS ?? 8);
const known = 60;
const sliceMs = 4_000;
const probeMs = 5_000;
const freshMs = 60_000;
const sections = ["customer", "targets", "trackers", "expiry", "promised", "ledger"];

const sandbox = await startSandbox();
const home = await homeOf(sandbox, { core: "0" });
const cookies = await home.signIn(madeUp(4_000));
const rung = await home.start();
const mix = startMix("1");
const [warm, cold] = [asReaders(cookies.slice(0, known)), asReaders(cookies.slice(known))];
const part = (path: string, headers: Part["headers"], weight = 1): Part => ({
  name: path,
  path,
  headers,
  weight,
});
const all = (seen: readonly MixSeen[], name: string) =>
  seen.flatMap(({ parts }) => parts[name]?.goodMs ?? []);

/** A minute without Capillary, longer after the first reading than an answer is fresh. */
async function dead() {
  await sandbox.control("/faults", "POST", { endpoint: "*", fault: "503" });
  await sandbox.control("/calls", "DELETE");
  const begun = performance.now();
  const parts = [
    ...pages.map((path) => part(path, warm, 4)),
    { ...part("/api/member/home", cold, 1), name: "cold" },
  ];
  const seen = await mix.run({ address: home.origin, parts, ms: seconds * 1_000, ratePerSecond: 40 });
  const ms = performance.now() - begun;
  const calls = await sandbox.calls();
  await sandbox.control("/faults", "DELETE");
  return { seen, ms, calls };
}

/** The others' times while trackers are silent, in turn with times when they are well. Everybody is cold. */
async function oneSilent() {
  const watched = ["/api/member/home", "/api/member/cards", "/api/member/activity"];
  const parts = [...watched.map((path) => part(path, cold, 3)), part("/api/member/progress", cold, 1)];
  const slice = () => mix.run({ address: home.origin, parts, ms: sliceMs, ratePerSecond: 30 });
  await slice();
  const [well, silent]: [MixSeen[], MixSeen[]] = [[], []];
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const trouble of turn % 2 === 0 ? [false, true] : [true, false]) {
      if (trouble) await sandbox.control("/faults", "POST", { endpoint: "trackers", fault: "black-hole" });
      (trouble ? silent : well).push(await slice());
      await sandbox.control("/faults", "DELETE");
    }
  }
  return watched.map((name) => ({ name, well: all(well, name), silent: all(silent, name) }));
}

for (const path of pages)
  for (const headers of warm) await (await fetch(`${home.origin}${path}`, { headers })).text();
const agedAt = performance.now() + freshMs + 1_000;
const compared = await oneSilent();
// The breakers close again, and what was read first is no longer fresh.
await new Promise((resolve) => setTimeout(resolve, Math.max(probeMs + 1_000, agedAt - performance.now())));
const outage = await dead();
await rung.stop();
mix.stop();
await sandbox.stop();

const { parts } = outage.seen;
const warmParts = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "cold"));
const warmSent = sum(warmParts, (one) => one.sent);
const warmMs = Object.values(warmParts).flatMap((one) => one.goodMs);
const coldSeen = parts.cold;
const honestMs = coldSeen?.honestMs ?? [];
const perEndpoint = sections.map((name) => outage.calls.filter(({ endpoint }) => endpoint === name).length);
// Five failures open a breaker, with a try more each; then one probe in five seconds, its retry included.
const probes = Math.ceil(outage.ms / probeMs);
const goals: Goal[] = [
  goal("dead: warm pages answered, %", (warmMs.length / warmSent) * 100, "≥", 100),
  goal("dead: of them dated, %", (sum(warmParts, (one) => one.dated) / warmSent) * 100, "≥", 99),
  goal("dead: warm p99", at(warmMs, 0.99), "≤", 300, " ms"),
  goal("dead: cold members told so, %", (honestMs.length / (coldSeen?.sent ?? 0)) * 100, "≥", 100),
  goal("dead: cold answers, slowest", Math.max(...honestMs), "≤", 1_000, " ms"),
  goal("dead: most calls of one endpoint", Math.max(...perEndpoint), "≤", 2 * (probes + 6)),
  ...compared.flatMap(({ name, well, silent }) => [
    goal(
      `trackers silent: ${name}, median over the median when all is well`,
      median(silent) / median(well),
      "≤",
      1.1,
    ),
    goal(
      `trackers silent: ${name}, p99 over the p99 when all is well`,
      at(silent, 0.99) / at(well, 0.99),
      "≤",
      1.3,
    ),
  ]),
];
writeResults({
  name: "outage",
  about: [
    `Dead: every endpoint answers 503 for ${seconds} s, 40 requests a second, one in 21 of a member nobody has read before.`,
    `Trackers silent: ${rounds} pairs of ${sliceMs / 1_000} s in turn, 30 requests a second, every member read for the first time, one in ten asks for trackers.`,
  ],
  goals,
  tables: [
    {
      title: "dead",
      head: ["what", "sent", "answered", "dated", "p50 ms", "p99 ms", "slowest ms"],
      rows: Object.entries(parts).map(([name, one]) => {
        const times = name === "cold" ? one.honestMs : one.goodMs;
        return [
          name === "cold" ? "cold, told so at once" : name,
          one.sent,
          times.length,
          one.dated,
          round(at(times, 0.5), 0),
          round(at(times, 0.99), 0),
          round(Math.max(...times), 0),
        ];
      }),
    },
    {
      title: "calls that reached Capillary while it was dead",
      head: sections,
      rows: [perEndpoint],
    },
    {
      title: "trackers silent",
      head: ["what", "answers", "median well ms", "median silent ms", "p99 well ms", "p99 silent ms"],
      rows: compared.map(({ name, well, silent }) => [
        name,
        well.length + silent.length,
        round(median(well), 1),
        round(median(silent), 1),
        round(at(well, 0.99), 1),
        round(at(silent, 0.99), 1),
      ]),
    },
  ],
  raw: { compared, calls: perEndpoint, cold: coldSeen },
});
process.exit(0);
