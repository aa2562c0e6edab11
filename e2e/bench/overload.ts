import { staffCookie } from "@/e2e/bench/kit/http";
import { asReaders, type MixSeen, type Part, type PartSeen, startMix, sum } from "@/e2e/bench/kit/mix";
import { at } from "@/e2e/bench/kit/quantile";
import { type Goal, goal, round, writeResults } from "@/e2e/bench/kit/results";
import { homeOf, startSandbox } from "@/e2e/bench/kit/servers";
import { madeUp } from "@/e2e/bench/kit/sessions";

// Row 20: our own overload. Open loop at 1 ×, 2 × and 4 × of what the server can do, with what comes first
// (card, home, staff look-up) and the rest in equal parts.
const seconds = Number(process.env.BENCH_SECONDS ?? 15);
const rounds = Number(process.env.BENCH_ROUNDS ?? 2);
const people = 120;

const sandbox = await startSandbox();
const home = await homeOf(sandbox, { staff: true, core: "0" });
const members = asReaders(await home.signIn(madeUp(people)));
const rung = await home.start();
const staff = {
  cookie: await staffCookie(home.origin),
  origin: home.origin,
  "content-type": "application/json",
};
const first = ["home", "card", "home data", "staff look-up"];
const parts: Part[] = [
  { name: "home", path: "/", headers: members, weight: 20 },
  { name: "card", path: "/card", headers: members, weight: 15 },
  { name: "home data", path: "/api/member/home", headers: members, weight: 10 },
  {
    name: "staff look-up",
    path: "/api/staff/lookups",
    method: "POST",
    body: JSON.stringify({ identifier: "9170000{n}" }),
    headers: [staff],
    weight: 1,
  },
  { name: "progress", path: "/progress", headers: members, weight: 18 },
  { name: "points", path: "/points", headers: members, weight: 18 },
  { name: "profile", path: "/profile", headers: members, weight: 9 },
];
const mix = startMix("1");
const run = (more: { ratePerSecond?: number; people?: number }, ms = seconds * 1_000) =>
  mix.run({ address: home.origin, parts, ms, ...more });

const perSecond = ({ ms, parts: seen }: MixSeen) => (sum(seen, (part) => part.goodWithinSecond) / ms) * 1_000;
const answered = ({ sent, goodMs }: PartSeen) => (sent === 0 ? 1 : goodMs.length / sent);
const all = (seen: MixSeen, pick: (part: PartSeen) => number[]) => Object.values(seen.parts).flatMap(pick);
const shareOf = (seen: MixSeen, names: readonly string[]) => {
  const chosen = Object.entries(seen.parts).filter(([name]) => names.includes(name));
  const sent = chosen.reduce((total, [, part]) => total + part.sent, 0);
  return chosen.reduce((total, [, part]) => total + answered(part) * part.sent, 0) / Math.max(1, sent);
};

// Every member is read once and the pages' code is warm before anything is measured.
await run({ people: 8 }, 15_000);
await run({ people: 16 }, 5_000);
const capacities = [await run({ people: 16 }, 10_000), await run({ people: 16 }, 10_000)].map(perSecond);
const capacity = Math.max(...capacities);
const factors = [1, 2, 4] as const;
const seen = new Map<number, MixSeen[]>(factors.map((factor) => [factor, []]));
for (let round = 0; round < rounds; round += 1)
  for (const factor of factors) {
    seen.get(factor)?.push(await run({ ratePerSecond: capacity * factor }));
    // The gate's limit finds its way back before the next step.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
mix.stop();
await rung.stop();
await sandbox.stop();

const best = (factor: number) => Math.max(...(seen.get(factor) ?? []).map(perSecond));
const of = (factor: number, pick: (one: MixSeen) => number) =>
  Math.min(...(seen.get(factor) ?? []).map(pick).filter((value) => !Number.isNaN(value)));
const peak = Math.max(...factors.map(best));
const quantile = (factor: number, pick: (part: PartSeen) => number[], share: number) =>
  of(factor, (one) => at(all(one, pick), share));
const good = ({ goodMs }: PartSeen) => goodMs;
const refused = ({ refusedMs }: PartSeen) => refusedMs;
const goals: Goal[] = [
  goal("goodput at 4 × over the peak", best(4) / peak, "≥", 0.9),
  goal("admitted p99 at 2 ×", quantile(2, good, 0.99), "≤", 1_000, " ms"),
  goal("admitted p99 at 4 ×", quantile(4, good, 0.99), "≤", 1_000, " ms"),
  goal("refusals p50 at 2 ×", quantile(2, refused, 0.5), "≤", 50, " ms"),
  goal("refusals p99 at 2 ×", quantile(2, refused, 0.99), "≤", 500, " ms"),
  goal(
    "what comes first: share answered at 2 ×, over the share of the rest",
    of(
      2,
      (one) =>
        shareOf(one, first) /
        Math.max(
          0.001,
          shareOf(
            one,
            parts.map(({ name }) => name).filter((name) => !first.includes(name)),
          ),
        ),
    ),
    "≥",
    1.2,
  ),
];
const failures = [...seen.values()]
  .flat()
  .flatMap((one) => Object.values(one.parts).flatMap((part) => Object.keys(part.failed)));

writeResults({
  name: "overload",
  about: [
    `Goodput: answers 200 or 201 within one second of the moment they were due, a second. Capacity (closed loop, 16 connections): ${round(capacity, 0)} a second.`,
    `${people} members with warm pages and one store person; ${rounds} rounds of ${seconds} s at each rate; the better round counts.`,
    `Answers that were neither good nor refused: ${failures.length === 0 ? "none" : [...new Set(failures)].join(", ")}.`,
  ],
  goals,
  tables: factors.map((factor) => ({
    title: `${factor} × (${round(capacity * factor, 0)} requests a second)`,
    head: ["what", "sent", "answered", "refused", "failed", "p50 ms", "p99 ms", "refused p50 ms"],
    rows: parts.map(({ name }) => {
      const last = seen.get(factor)?.at(-1)?.parts[name];
      if (!last) return [name];
      const failed = Object.values(last.failed).reduce((total, count) => total + count, 0);
      return [
        `${name}${first.includes(name) ? " (first)" : ""}`,
        last.sent,
        `${round(answered(last) * 100, 1)} %`,
        last.refused,
        failed,
        round(at(last.goodMs, 0.5), 0),
        round(at(last.goodMs, 0.99), 0),
        last.refusedMs.length > 0 ? round(at(last.refusedMs, 0.5), 0) : "",
      ];
    }),
  })),
  raw: {
    capacities,
    goodput: Object.fromEntries(factors.map((factor) => [factor, (seen.get(factor) ?? []).map(perSecond)])),
    admittedMs: Object.fromEntries(
      factors.map((factor) => [
        factor,
        (seen.get(factor) ?? []).map((one) =>
          [0.5, 0.95, 0.98, 0.99, 1].map((share) => round(at(all(one, good), share), 0)),
        ),
      ]),
    ),
  },
});
process.exit(0);
