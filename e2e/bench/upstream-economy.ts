import { startLoad } from "@/e2e/bench/kit/load";
import { goal, writeResults } from "@/e2e/bench/kit/results";
import { startBaseline, startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { lookUp, membersOf, staffOf } from "@/e2e/bench/kit/sessions";

// How many calls reach Capillary. Counted by the sandbox; exact, so once is enough.
const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const baseline = await startBaseline(sandbox);
const load = startLoad();

const seen: Record<string, Record<string, number>> = {};

/** Calls made while `work` runs, by endpoint; the token, which all members share, counts by itself. */
async function count(name: string, work: () => Promise<unknown>): Promise<{ calls: number; ms: number }> {
  await sandbox.control("/calls", "DELETE");
  const start = performance.now();
  await work();
  const ms = performance.now() - start;
  const list = await sandbox.calls();
  const by: Record<string, number> = {};
  for (const { endpoint } of list) by[endpoint] = (by[endpoint] ?? 0) + 1;
  seen[name] = by;
  return { calls: list.length, ms };
}

async function page(address: string, path: string, headers: Record<string, string> = {}): Promise<void> {
  const answer = await fetch(`${address}${path}`, { headers, redirect: "manual" });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
}

const visit = [
  ..."/ /card /progress /points / /card / /progress /points /profile".split(" "),
  ..."/ /card /progress / /points / /card /progress / /points".split(" "),
];
const visitOfBaseline = visit.map((path) => (/points|profile/.test(path) ? "/progress" : path));
const [one = {}, two = {}, three = {}, four = {}] = await membersOf(rung, "700000001-700000004");

const coldWithToken = await count("Home cold, first of the process", () => page(rung.address, "/", one));
const cold = await count("Home cold", () => page(rung.address, "/", two));
const warm = await count("Home warm", () => page(rung.address, "/", two));
const tabs: (string | number)[][] = [];
for (const path of ["/card", "/progress", "/points", "/profile", "/"]) {
  const { calls } = await count(`from Home to ${path}`, () => page(rung.address, path, two));
  tabs.push([path, calls]);
}
const people = 1_000;
const freshMs = 60_000;
const crowd = await count(`${people} simultaneous views of one member`, () =>
  load.run({ address: rung.address, path: "/", headers: [three], people, ms: 60_000, most: people }),
);
const whole = await count("a visit of 20 pages", async () => {
  for (const path of visit) await page(rung.address, path, four);
});
const baselineHome = await count("baseline: Home", () => page(baseline.address, "/"));
const baselineWhole = await count("baseline: a visit of 20 pages", async () => {
  for (const path of visitOfBaseline) await page(baseline.address, path);
});
const staff = await staffOf(rung);
let handle = "";
const till = await count("staff look-up by mobile", async () => {
  handle = await lookUp(rung, staff, "917000000009");
});
const tillView = await count("its till view", () => page(rung.address, `/staff/lookups/${handle}`, staff));

writeResults({
  name: "upstream-economy",
  about: ["Calls that the sandbox counted. The token is shared by all members and lives five minutes."],
  goals: [
    goal("Home cold (first of the process, token included)", coldWithToken.calls, "≤", 3),
    goal("Home cold (later)", cold.calls, "≤", 3),
    goal("Home warm", warm.calls, "≤", 0),
    goal(
      `${people} simultaneous views of one member`,
      crowd.calls,
      "≤",
      // On a machine so slow that the crowd takes longer than an answer is fresh, it is asked once more.
      cold.calls * Math.ceil(crowd.ms / freshMs),
    ),
    goal("a visit of 20 pages", whole.calls, "≤", 10),
  ],
  tables: [
    { title: "From Home to another page", head: ["page", "calls"], rows: tabs },
    {
      title: "The obvious page without a cache",
      head: ["what", "calls"],
      rows: [
        ["Home", baselineHome.calls],
        ["a visit of 20 pages", baselineWhole.calls],
      ],
    },
    {
      title: "At the till",
      head: ["what", "calls"],
      rows: [
        ["look-up by mobile number (typed)", till.calls],
        ["its till view", tillView.calls],
      ],
    },
  ],
  raw: seen,
});
process.exit(0);
