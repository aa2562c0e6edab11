import { startLoad } from "@/e2e/bench/kit/load";
import { goal, median, ratio, round, writeResults } from "@/e2e/bench/kit/results";
import { startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { membersOf } from "@/e2e/bench/kit/sessions";
import { startPostgres } from "@/lib/store/test-postgres";

// One and two instances on one PostgreSQL. The first runs on core 0, the second on core 1 beside sandbox, load
// generator and database, which is why both are also counted by processor time: that is what another machine
// would add. One and two take turns.
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sliceMs = Number(process.env.BENCH_SLICE_MS ?? 1_500);
const database = await startPostgres();
const shared = {
  DATABASE_URL: await database.url("bench"),
  NEXTAUTH_SECRET: "a secret that both instances of the bench share",
};
const sandbox = await startSandbox();
const first = await startRung(sandbox, shared);
const second = await startRung(sandbox, shared, [], "beside");
const people = 16;
const headers = await membersOf(first, `700000001-7000000${people}`);
const loads = [startLoad(), startLoad()] as const;
const ask = { path: "/", headers, people: people / 2, ms: sliceMs };
await loads[0].measure(first, { ...ask, ms: sliceMs * 2 });
await loads[1].measure(second, { ...ask, ms: sliceMs * 2 });

const alone: { perSecond: number; cpuMs: number }[] = [];
const both: { perSecond: number; cpuMs: number; other: number }[] = [];
for (let turn = 0; turn < rounds; turn += 1) {
  const one = await loads[0].measure(first, { ...ask, people });
  alone.push({ perSecond: one.perSecond, cpuMs: one.cpuMsEach });
  const [here, there] = await Promise.all([loads[0].measure(first, ask), loads[1].measure(second, ask)]);
  both.push({
    perSecond: here.perSecond + there.perSecond,
    cpuMs: (here.cpuMsEach * here.count + there.cpuMsEach * there.count) / (here.count + there.count),
    other: there.perSecond,
  });
}
await database.stop();
const times = ratio(
  both.map((one) => one.perSecond),
  alone.map((one) => one.perSecond),
);
const cpu = ratio(
  both.map((one) => one.cpuMs),
  alone.map((one) => one.cpuMs),
);
writeResults({
  name: "instances",
  about: [
    `Home warm, ${people} people in all, ${rounds} rounds of ${sliceMs} ms. The second instance shares its core with sandbox, load generator and database: on two cores its share of requests cannot be whole.`,
  ],
  goals: [
    {
      ...goal("requests a second, two instances ÷ one", times, "≥", 1.6),
      inTheWay: "on two cores the second instance shares its core with load, sandbox and database",
    },
    { ...goal("processor time of a request, two ÷ one", cpu, "≤", 1.1), met: Math.abs(cpu - 1) <= 0.1 },
  ],
  tables: [
    {
      title: "Home",
      head: ["", "requests/s", "processor ms each"],
      rows: [
        [
          "one instance",
          round(median(alone.map((one) => one.perSecond)), 1),
          round(median(alone.map((one) => one.cpuMs))),
        ],
        [
          "two instances",
          round(median(both.map((one) => one.perSecond)), 1),
          round(median(both.map((one) => one.cpuMs))),
        ],
        ["of these, the second", round(median(both.map((one) => one.other)), 1), ""],
      ],
    },
  ],
  raw: { alone, both },
});
process.exit(0);
