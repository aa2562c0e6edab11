import { type Goal, goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { nextPort, startSandbox } from "@/e2e/bench/kit/servers";
import { startCluster, untilReady } from "@/e2e/support/cluster";
import { type LoadAsk, startSteadyLoad } from "@/e2e/support/steady-load";
import { sandboxCredentials } from "@/lib/cli/demo-env";

// Rolling restarts of two servers on one PostgreSQL under a steady load through a front that respects
// readiness; then how long a server takes to come up and to leave while Capillary hangs.
const restarts = Number(process.env.BENCH_RESTARTS ?? 20);
const perSecond = Number(process.env.BENCH_RATE ?? 100);

const sandbox = await startSandbox();
const ports = {
  front: nextPort(),
  one: nextPort(),
  other: nextPort(),
  sandbox: Number(new URL(sandbox.address).port),
};
const cluster = await startCluster({
  ports,
  more: {
    CAPILLARY_CLIENT_KEY: sandboxCredentials.key,
    CAPILLARY_CLIENT_SECRET: sandboxCredentials.secret,
  },
});
const cookies = await cluster.home.signIn(Array.from({ length: 16 }, (_, index) => 700_000_200 + index));
const { origin } = cluster.home;
const vital: LoadAsk = {
  method: "POST",
  path: "/api/vitals",
  headers: { origin, "content-type": "application/json" },
  body: JSON.stringify({ name: "LCP", value: 900, page: "/" }),
};
// Of ten requests: seven reads of the API, a page, and two writes, which no front tries again.
const asks = cookies.flatMap((cookie, index): LoadAsk[] => {
  const read = (path: string): LoadAsk => ({ path, headers: { cookie } });
  const reads = ["home", "cards", "points", "progress", "goals", "home", "cards"];
  return [...reads.map((name) => read(`/api/member/${name}`)), read(index % 4 ? "/card" : "/"), vital, vital];
});

const load = startSteadyLoad(cluster.front.address, perSecond, asks);
const boots: number[] = [cluster.one.bootMs(), cluster.other.bootMs()];
const ends: number[] = [];
let unclean = 0;
for (let turn = 0; turn < restarts; turn += 1) {
  const instance = turn % 2 ? cluster.other : cluster.one;
  const { code, ms } = await instance.end("SIGTERM");
  if (code !== 0) unclean += 1;
  ends.push(ms);
  await instance.start();
  boots.push(instance.bootMs());
  await untilReady(cluster.front, 2);
}
const report = await load.stop();

await sandbox.control("/faults", "POST", { endpoint: "*", fault: "black-hole" });
const hung = startSteadyLoad(cluster.one.address, 20, asks);
await new Promise((resolve) => setTimeout(resolve, 500));
const hanging = await cluster.one.end("SIGTERM");
await hung.stop();
await cluster.stop();

const lost = Object.values(report.lost).reduce((sum, count) => sum + count, 0);
const goals: Goal[] = [
  goal(`${restarts} rolling restarts: requests lost of ${report.sent}`, lost, "≤", 0),
  goal("of them refused because of load (503 with Retry-After)", report.refused, "≤", 0),
  goal("servers that did not leave with exit code 0", unclean, "≤", 0),
  goal("longest way down under load", Math.max(...ends) / 1_000, "≤", 10, " s"),
  goal("way down while Capillary hangs", hanging.ms / 1_000, "≤", 10, " s"),
  goal("from the start of the process to ready, median", median(boots) / 1_000, "≤", 3, " s"),
];
writeResults({
  name: "restarts",
  about: [
    `Two production servers on one PostgreSQL behind a front that asks for readiness every 100 ms and tries reads again; ${perSecond} requests a second were due, ${report.perSecond} a second were sent.`,
    "Seven of ten requests are reads of the API, one is a page, two are writes that are never tried again. A boot lasts until readiness, the warm-up included; a way down has 3 s of notice for the front.",
  ],
  goals,
  tables: [
    {
      title: "Answers",
      head: ["sent", "answered", "refused", "lost", "tried again by the front", "p50 ms", "p99 ms"],
      rows: [
        [
          report.sent,
          report.answered,
          report.refused,
          lost,
          cluster.front.retries(),
          report.p50Ms,
          report.p99Ms,
        ],
      ],
    },
  ],
  raw: { report, boots: boots.map((ms) => round(ms, 0)), ends: ends.map((ms) => round(ms, 0)), hanging },
});
process.exit(0);
