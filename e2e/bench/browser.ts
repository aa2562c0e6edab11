import { createCaptures } from "@/e2e/bench/kit/capture";
import {
  phone,
  startBrowser,
  tablet,
  throttle,
  throttling,
  type Vitals,
  vitalsOf,
  watchVitals,
} from "@/e2e/bench/kit/chromium";
import { heldOverMoves, type Tab, timeTabs } from "@/e2e/bench/kit/moves";
import { type Goal, goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { startEmpty, startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { lookUp, membersOf, staffOf } from "@/e2e/bench/kit/sessions";
import { firstLoadScript } from "@/e2e/support/first-load";

// What a member's phone sees: script bytes of each route, vitals under the named throttling, moving between
// tabs, memory. Servers and browser share two cores, so times are upper bounds.
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const empty = await startEmpty(createCaptures().folder);
const browser = await startBrowser();
const { origin } = rung;
const [member = {}] = await membersOf(rung, "800000150");
const staff = await staffOf(rung);
const handle = await lookUp(rung, staff, "918000000150");
await sandbox.control("/latency", "POST", { ms: 150 });

/** Gzip bytes of the scripts of each route, over the empty page's. */
async function scripts(): Promise<{ path: string; over: number }[]> {
  const bare = await phone(browser, empty.origin, {});
  const base = await firstLoadScript(bare.page, `${empty.origin}/`);
  await bare.context.close();
  const list = [{ path: "empty", over: base.bytes }];
  for (const path of ["/", "/card", "/progress", "/points", "/profile", "/sign-in", "/staff/sign-in"]) {
    const open = await phone(browser, origin, path.includes("sign-in") ? {} : member);
    const { bytes } = await firstLoadScript(open.page, `${origin}${path}`);
    list.push({ path, over: bytes - base.bytes });
    await open.context.close();
  }
  for (const path of ["/staff", `/staff/lookups/${handle}`]) {
    const open = await tablet(browser, origin, staff);
    const { bytes } = await firstLoadScript(open.page, `${origin}${path}`);
    list.push({ path: path.replace(handle, "{handle}"), over: bytes - base.bytes });
    await open.context.close();
  }
  return list;
}

/** Vitals of one throttled visit: load, then taps on what can be tapped without leaving. */
async function visit(path: string): Promise<Vitals & { requests: number }> {
  const open = await phone(browser, origin, member);
  await watchVitals(open.page);
  await throttle(open.cdp);
  let requests = 0;
  open.page.on("request", () => {
    requests += 1;
  });
  await open.page.goto(`${origin}${path}`, { waitUntil: "load" });
  await open.page.waitForTimeout(1_500);
  const loaded = requests;
  for (const target of await open.page.locator("main summary, main .icon-btn").all())
    if (await target.isVisible()) await target.click({ timeout: 2_000, noWaitAfter: true }).catch(() => {});
  await open.page.waitForTimeout(800);
  const vitals = await vitalsOf(open.page);
  await open.context.close();
  return { ...vitals, requests: loaded };
}

/** Moves between tabs, throttled or not. */
async function tabs(slow: boolean): Promise<Tab[]> {
  const open = await phone(browser, origin, member);
  const list = await timeTabs(open.page, `${origin}/`, async () => {
    if (slow) await throttle(open.cdp);
  });
  await open.context.close();
  return list;
}

const script = await scripts();
const pages = ["/", "/card", "/progress", "/points"];
const vitals = Object.fromEntries(
  pages.map((path): [string, (Vitals & { requests: number })[]] => [path, []]),
);
for (let turn = 0; turn < rounds; turn += 1) for (const path of pages) vitals[path]?.push(await visit(path));
const quick: Tab[] = [];
const slow: Tab[] = [];
for (let turn = 0; turn < rounds; turn += 1) {
  quick.push(...(await tabs(false)));
  slow.push(...(await tabs(true)));
}
const moving = await phone(browser, origin, member);
const [before, after] = await heldOverMoves(moving.page, moving.cdp, `${origin}/`);
await browser.close();

const overOf = (path: string) => (script.find((one) => one.path === path)?.over ?? Number.NaN) / 1_024;
const worst = (pick: (one: Vitals) => number) =>
  Math.max(...pages.map((path) => median((vitals[path] ?? []).map(pick))));
const goals: Goal[] = [
  goal("first-load script of Home over the empty page", overOf("/"), "≤", 25, " KB"),
  goal("first-load script of Card over the empty page", overOf("/card"), "≤", 15, " KB"),
  goal("first-load script of staff over the empty page", overOf("/staff"), "≤", 60, " KB"),
  goal(
    "LCP throttled (worst page)",
    worst((one) => one.lcp),
    "≤",
    1_200,
    " ms",
  ),
  goal(
    "INP throttled (worst page)",
    worst((one) => one.inp),
    "≤",
    80,
    " ms",
  ),
  goal(
    "CLS (worst page)",
    worst((one) => one.cls),
    "≤",
    0,
  ),
  goal("tab to content, not throttled", median(quick.map((one) => one.contentMs)), "≤", 100, " ms"),
  goal(
    "tab to skeleton, throttled",
    median(slow.map((one) => one.skeletonMs ?? one.contentMs)),
    "≤",
    100,
    " ms",
  ),
  goal(
    "tab to content, throttled",
    median(slow.map((one) => one.contentMs)),
    "≤",
    2 * throttling.roundTripMs + 100,
    " ms",
  ),
];
writeResults({
  name: "browser",
  about: [
    `Chromium, 390 × 844; throttled means ${throttling.roundTripMs} ms round trip, ${throttling.downKbit}/${throttling.upKbit} Kbit/s, processor ${throttling.slower} × slower (CDP). Warm pages of the member "showcase", 150 ms upstream. Medians of ${rounds}.`,
    "The browser shares two cores with the servers.",
  ],
  goals,
  tables: [
    {
      title: "First-load script, gzip",
      head: ["route", "KB over the empty page"],
      rows: script.map(({ path, over }) => [
        path === "empty" ? "the empty page itself" : path,
        round(over / 1_024, 1),
      ]),
    },
    {
      title: "Throttled",
      head: ["page", "LCP ms", "LCP element", "INP ms", "CLS", "requests"],
      rows: pages.map((path) => {
        const list = vitals[path] ?? [];
        return [
          path,
          round(median(list.map((one) => one.lcp)), 0),
          list[0]?.lcpWhat ?? "",
          median(list.map((one) => one.inp)),
          round(median(list.map((one) => one.cls)), 4),
          median(list.map((one) => one.requests)),
        ];
      }),
    },
    {
      title: "A hundred moves between tabs",
      head: ["", "before", "after"],
      rows: [
        ["used heap, KB", round(before.heap / 1_024, 0), round(after.heap / 1_024, 0)],
        ["elements", before.nodes, after.nodes],
      ],
    },
  ],
  raw: { script, vitals, quick, slow, held: { before, after } },
});
process.exit(0);
