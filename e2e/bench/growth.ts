import { phone, startBrowser, tablet, throttle, vitalsOf, watchVitals } from "@/e2e/bench/kit/chromium";
import { startLoad } from "@/e2e/bench/kit/load";
import { goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { lookUp, membersOf, staffOf } from "@/e2e/bench/kit/sessions";

// How time, bytes and elements grow with what a member has, and with how many members there are. Warm pages;
// the first element of the screen is what a phone draws before anybody scrolls, the rest is counted too.
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const load = startLoad();
const staff = await staffOf(rung);

type Row = {
  what: string;
  n: number;
  coldMs: number;
  warmMs: number;
  cpuMs: number;
  bytes: number;
  elements: number;
};

/** Largest contentful paint under the named throttling, ms. */
type Paint = { what: string; n: number; lcpMs: number };
type Seen = { what: string; n: number; path: string; headers: Record<string, string>; open: typeof phone };

async function page(path: string, headers: Record<string, string>): Promise<{ ms: number; text: string }> {
  const start = performance.now();
  const answer = await fetch(`${rung.address}${path}`, { headers });
  const text = await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
  return { ms: performance.now() - start, text };
}

async function measure(what: string, n: number, path: string, headers: Record<string, string>): Promise<Row> {
  const cold = await page(path, headers);
  const warm: number[] = [];
  let text = "";
  for (let turn = 0; turn < rounds; turn += 1) {
    const got = await page(path, headers);
    warm.push(got.ms);
    text = got.text;
  }
  const { cpuMsEach } = await load.measure(rung, {
    path,
    headers: [headers],
    people: 2,
    ms: 20_000,
    most: 12,
  });
  const body = text.replaceAll(/<script[\s\S]*?<\/script>/g, "");
  const elements = (body.match(/<[a-z]/g) ?? []).length;
  return { what, n, coldMs: cold.ms, warmMs: median(warm), cpuMs: cpuMsEach, bytes: text.length, elements };
}

async function paintOf({ path, headers, open }: Seen): Promise<number> {
  const seen = await open(browser, rung.origin, headers);
  await watchVitals(seen.page);
  await throttle(seen.cdp);
  await seen.page.goto(`${rung.origin}${path}`, { waitUntil: "load" });
  await seen.page.waitForTimeout(1_000);
  const { lcp } = await vitalsOf(seen.page);
  await seen.context.close();
  return lcp;
}

const rows: Row[] = [];
const toSee: Seen[] = [];
const one = async (range: number, n: number) => (await membersOf(rung, String(range + n)))[0] ?? {};
for (const n of [10, 100, 1_000, 5_000]) {
  const member = await one(710_000_000, n);
  rows.push(await measure("Progress, trackers", n, "/progress", member));
  const handle = await lookUp(rung, staff, `9171000${String(n).padStart(5, "0")}`);
  const more = `/staff/lookups/${handle}?more=trackers`;
  rows.push(await measure("staff More, trackers", n, more, staff));
  if (n !== 100 && n !== 5_000) continue;
  toSee.push({ what: "Progress, trackers", n, path: "/progress", headers: member, open: phone });
  toSee.push({ what: "staff More, trackers", n, path: more, headers: staff, open: tablet });
}
// In turns, and at once: a look-up ends after some minutes.
const browser = await startBrowser();
const paints: Paint[] = [];
for (let turn = 0; turn < rounds; turn += 1)
  for (const seen of toSee) paints.push({ what: seen.what, n: seen.n, lcpMs: await paintOf(seen) });
await browser.close();
const lcpOf = (what: string, n: number) =>
  median(paints.filter((paint) => paint.what === what && paint.n === n).map(({ lcpMs }) => lcpMs));
for (const n of [1, 50, 500]) rows.push(await measure("Card, cards", n, "/card", await one(740_000_000, n)));
for (const n of [10, 200, 2_000]) {
  const member = await one(720_000_000, n);
  rows.push(await measure("Home, targets", n, "/", member));
  rows.push(await measure("Progress, targets", n, "/progress", member));
}
for (const n of [1_000, 10_000, 99_999])
  rows.push(await measure("Points, ledger rows", n, "/points", await one(730_000_000, n)));

const crowds: {
  members: number;
  perSecond: number;
  p50: number;
  cpuMs: number;
  memoryMb: number;
  refused: number;
}[] = [];
const everybody = await membersOf(rung, "700000001-700002000");
for (const members of [10, 100, 500, 2_000]) {
  const headers = everybody.slice(0, members);
  await load.run({ address: rung.address, path: "/", headers, people: 16, ms: 60_000, most: members });
  const got = await load.measure(rung, { path: "/", headers, people: 16, ms: 6_000 });
  crowds.push({
    members,
    perSecond: got.perSecond,
    p50: got.p50,
    cpuMs: got.cpuMsEach,
    memoryMb: rung.memory() / 1_048_576,
    refused: got.statuses["503"] ?? 0,
  });
}

/** Growth of a cost against growth of the work: 1 is linear. */
function exponent(list: readonly Row[], pick: (row: Row) => number): number {
  const [first, last] = [list[0], list.at(-1)];
  if (!first || !last) return Number.NaN;
  return Math.log(pick(last) / pick(first)) / Math.log(last.n / first.n);
}
const kinds = [...new Set(rows.map(({ what }) => what))];
const of = (what: string) => rows.filter((row) => row.what === what);
const worst = Math.max(...kinds.map((what) => exponent(of(what), (row) => row.cpuMs)));
const between = (what: string, pick: (row: Row) => number) => {
  const at = (n: number) => of(what).find((row) => row.n === n);
  const [low, high] = [at(100), at(5_000)];
  return low && high ? pick(high) / pick(low) : Number.NaN;
};
writeResults({
  name: "growth",
  about: [
    `Warm medians of ${rounds}. Processor time is the server's own, of one page. The exponent says how a cost grows: 1 is linear, 0 not at all.`,
  ],
  goals: [
    goal("processor time grows with what a member has: worst exponent", worst, "≤", 1),
    goal(
      "Progress, elements at 5,000 trackers ÷ at 100",
      between("Progress, trackers", (row) => row.elements),
      "≤",
      1.3,
    ),
    goal(
      "staff More, elements at 5,000 trackers ÷ at 100",
      between("staff More, trackers", (row) => row.elements),
      "≤",
      1.3,
    ),
    ...["Progress, trackers", "staff More, trackers"].map((what) =>
      goal(
        `${what.split(",")[0]}, LCP throttled at 5,000 trackers ÷ at 100`,
        lcpOf(what, 5_000) / lcpOf(what, 100),
        "≤",
        1.3,
      ),
    ),
    goal(
      "requests a second with 2,000 members ÷ with 10 (at least)",
      (crowds.at(-1)?.perSecond ?? 0) / (crowds[0]?.perSecond ?? 1),
      "≥",
      0.8,
    ),
  ],
  tables: [
    {
      title: "First screen, throttled",
      head: ["page", "n", "LCP ms"],
      rows: toSee.map(({ what, n }) => [what, n, round(lcpOf(what, n), 0)]),
    },
    {
      title: "One member with much",
      head: ["page", "n", "cold ms", "warm ms", "processor ms", "bytes", "elements"],
      rows: rows.map((row) => [
        row.what,
        row.n,
        round(row.coldMs, 0),
        round(row.warmMs, 0),
        round(row.cpuMs, 1),
        row.bytes,
        row.elements,
      ]),
    },
    {
      title: "Many members",
      head: ["members", "requests/s", "p50 ms", "processor ms each", "memory MB", "refused"],
      rows: crowds.map((row) => [
        row.members,
        round(row.perSecond, 1),
        round(row.p50, 0),
        round(row.cpuMs, 1),
        round(row.memoryMb, 0),
        row.refused,
      ]),
    },
  ],
  raw: { rows, paints, crowds },
});
process.exit(0);
