import { createCaptures } from "@/e2e/bench/kit/capture";
import { type Measured, startLoad } from "@/e2e/bench/kit/load";
import type { Running } from "@/e2e/bench/kit/process";
import { type Goal, goal, median, ratio, round, writeResults } from "@/e2e/bench/kit/results";
import {
  type Rung,
  startBaseline,
  startEmpty,
  startRaw,
  startRung,
  startSandbox,
} from "@/e2e/bench/kit/servers";
import { lookUp, membersOf, staffOf } from "@/e2e/bench/kit/sessions";

// Requests a second and processor time of Rung's pages, warm, against the empty page, the same markup out
// of constants, the obvious page without a cache, and node:http sending the same bytes. One server is loaded
// at a time, all five in every round; ratios are medians over rounds of pairs from one round.
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sliceMs = Number(process.env.BENCH_SLICE_MS ?? 1_200);
const people = 16;
// A new process runs slowly at first: every rival answers so often, or so long, before anything is counted.
const warmUp = {
  requests: Number(process.env.BENCH_WARM_REQUESTS ?? 3_000),
  ms: Number(process.env.BENCH_WARM_MS ?? 30_000),
};

type Headers = Record<string, string>[];
type Screen = { name: "home" | "card" | "progress" | "till"; path: string; headers: Headers };
type Rival = "rung" | "empty" | "same" | "baseline" | "raw";

const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const captures = createCaptures();
const screens = await screensOf(rung);
const sizes: Record<string, { elements: number; bytes: number }> = {};
for (const { name, path, headers } of screens) {
  await fetch(`${rung.address}${path}`, { headers: headers[0] ?? {} }).then((answer) => answer.text());
  const answer = await fetch(`${rung.address}${path}`, { headers: headers[0] ?? {} });
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  sizes[name] = await captures.keep(name, answer);
}
const empty = await startEmpty(captures.folder);
const raw = await startRaw(captures.folder);
const baseline = await startBaseline(sandbox);
const load = startLoad();
const only = process.env.BENCH_ONLY?.split(",");
const chosen = screens.filter(({ name }) => !only || only.includes(name));

async function screensOf(server: Rung): Promise<Screen[]> {
  const members = await membersOf(server, `700000001-7000000${people}`);
  const staff = await staffOf(server);
  const handle = await lookUp(server, staff, "917000000001");
  return [
    { name: "home", path: "/", headers: members },
    { name: "card", path: "/card", headers: members },
    { name: "progress", path: "/progress", headers: members },
    { name: "till", path: `/staff/lookups/${handle}`, headers: [staff] },
  ];
}

const baselineMembers: Headers = Array.from({ length: people }, (_, index) => ({
  cookie: `member=${700_000_001 + index}`,
}));
const askOf = (rival: Rival, screen: Screen): { server: Running; path: string; headers: Headers } =>
  ({
    rung: { server: rung, path: screen.path, headers: screen.headers },
    empty: { server: empty, path: "/", headers: [{}] },
    same: { server: empty, path: `/same/${screen.name}`, headers: [{}] },
    baseline: {
      server: baseline,
      path: screen.name === "home" ? "/" : `/${screen.name}`,
      headers: baselineMembers,
    },
    raw: { server: raw, path: `/${screen.name}`, headers: [{}] },
  })[rival];

const rivals: Rival[] = ["rung", "empty", "same", "baseline", "raw"];
const measured: Record<string, Record<Rival, Measured[]>> = {};
await latency(0);
for (const screen of chosen) {
  const lists = { rung: [], empty: [], same: [], baseline: [], raw: [] } as Record<Rival, Measured[]>;
  measured[screen.name] = lists;
  for (const rival of rivals) {
    const { server, ...ask } = askOf(rival, screen);
    await load.measure(server, { ...ask, people: 4, ms: warmUp.ms, most: warmUp.requests });
  }
  for (let turn = 0; turn < rounds; turn += 1)
    for (const rival of rivals) {
      const { server, ...ask } = askOf(rival, screen);
      lists[rival].push(await load.measure(server, { ...ask, people, ms: sliceMs }));
    }
}

async function latency(ms: number) {
  await sandbox.control("/latency", "POST", { ms });
}

/** Sixteen people at once and 150 ms upstream: what the cache is worth. */
async function againstWaiting() {
  await latency(150);
  const pairs: { rung: Measured; baseline: Measured }[] = [];
  const [home] = screens;
  if (!home) throw new Error("No Home.");
  for (let turn = 0; turn < rounds; turn += 1) {
    const of = async (rival: Rival) => {
      const { server, ...ask } = askOf(rival, home);
      return load.measure(server, { ...ask, people, ms: sliceMs });
    };
    pairs.push({ rung: await of("rung"), baseline: await of("baseline") });
  }
  await latency(0);
  return pairs;
}

/** Home at 70 % of what it just did, requests leaving when they are due. */
async function atSeventy(perSecond: number) {
  const [home] = screens;
  if (!home) throw new Error("No Home.");
  const list: Measured[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    list.push(
      await load.measure(rung, {
        path: "/",
        headers: home.headers,
        people: 64,
        // The hundredth part of a short slice would be one or two answers.
        ms: sliceMs * 5,
        ratePerSecond: perSecond * 0.7,
      }),
    );
  return list;
}

const waiting = await againstWaiting();
const perSecond = (list: Measured[] = []) => list.map((one) => one.perSecond);
const work = (list: Measured[] = []) => list.map((one) => 1_000 / one.cpuMsEach);
// Of what Home just did: without that there is nothing to take 70 % of.
const seventy = measured.home ? await atSeventy(median(perSecond(measured.home.rung))) : [];

const goals: Goal[] = chosen.flatMap(({ name }) => {
  const lists = measured[name];
  if (!lists) return [];
  const by = (rival: Rival, limit: number | null, against: string): Goal[] => {
    const figure = ratio(perSecond(lists.rung), perSecond(lists[rival]));
    const cpu = ratio(work(lists.rung), work(lists[rival]));
    const label = `${name}: requests a second, × ${against}`;
    const one =
      limit === null
        ? { name: label, goal: "", figure: `${round(figure)}`, met: null }
        : goal(label, figure, "≥", limit);
    const inTheWay =
      "React renders each page twice (for the browser's script and as HTML), and Node's promise hooks count every step (see DECISIONS, what was tried for speed)";
    return [{ ...one, inTheWay, figure: `${one.figure} (by processor time ${round(cpu)})` }];
  };
  return [
    ...by("empty", name === "home" ? 0.6 : null, "the empty page"),
    ...by("same", name === "home" ? 0.9 : null, "the same markup out of constants"),
    ...by("baseline", null, "the baseline"),
    ...by("raw", null, "node:http with the same bytes"),
  ];
});
const times2 = ratio(
  waiting.map((pair) => pair.rung.perSecond),
  waiting.map((pair) => pair.baseline.perSecond),
);
goals.push(goal("home, 16 people, 150 ms upstream: requests a second, × the baseline", times2, "≥", 2));
if (seventy.length > 0)
  goals.push(
    goal("home at 70 % load: p99 over p50", median(seventy.map(({ p50, p99 }) => p99 / p50)), "≤", 3),
  );

writeResults({
  // One screen by itself (BENCH_ONLY) keeps its own table.
  name: ["server-cost", ...(only ?? [])].join("-"),
  about: [
    `Warm pages, ${people} connections, ${rounds} rounds of ${sliceMs} ms each, answers not compressed (that is the front's work or an option of Next, the same for all).`,
    "Rung's nonce and policy are made by its gate, those of the empty page and the same markup by a proxy.ts, as Next documents it.",
    "All but node:http are started with Rung's larger young generation.",
    "Processor time is what the server's process used divided by its answers; it is steadier than requests a second on a busy machine.",
  ],
  goals,
  tables: chosen.map(({ name }) => ({
    title: `${name} (${sizes[name]?.elements} elements, ${sizes[name]?.bytes} bytes)`,
    head: ["server", "requests/s", "processor ms each", "p50 ms", "p99 ms", "bytes", "refused"],
    rows: rivals.map((rival) => {
      const list = measured[name]?.[rival] ?? [];
      const mid = (pick: (one: Measured) => number) => round(median(list.map(pick)));
      return [
        rival,
        mid((one) => one.perSecond),
        mid((one) => one.cpuMsEach),
        mid((one) => one.p50),
        mid((one) => one.p99),
        mid((one) => one.bytesEach),
        list.reduce((sum, { statuses }) => sum + (statuses["503"] ?? 0), 0),
      ];
    }),
  })),
  raw: { measured, waiting, seventy, sizes },
});
process.exit(0);
