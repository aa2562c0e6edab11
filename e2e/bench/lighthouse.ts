import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Audit, audit } from "@/e2e/bench/kit/lighthouse";
import { writeReadmeTable } from "@/e2e/bench/kit/readme-table";
import { goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { nextPort, startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { membersOf } from "@/e2e/bench/kit/sessions";
import { startEmptyPage } from "@/e2e/support/empty-page";
import { root } from "@/lib/cli/paths";

// Lighthouse's mobile preset on the production build, each member page signed in, 150 ms a call upstream. An empty page of
// the same Next shows what this machine lets any page reach: it is no goal.
// BENCH_PAGES="/ /card" measures some pages and keeps what is known of the others; BENCH_ROUNDS, how often.
const names = new Map([
  ["/", "Home"],
  ["/card", "Card"],
  ["/progress", "Progress"],
  ["/points", "Points"],
  ["/profile", "Profile"],
]);
const pagesOfMembers = [...names.keys()];
const emptyPage = "empty";
const all = [...pagesOfMembers, emptyPage];
const wanted = process.env.BENCH_PAGES?.split(" ") ?? all;
const rounds = Number(process.env.BENCH_ROUNDS ?? 5);
const figures = z.object({
  performance: z.number(),
  accessibility: z.number(),
  bestPractices: z.number(),
  cls: z.number(),
  lcpMs: z.number(),
  blockedMs: z.number(),
  speed: z.number(),
  short: z.array(z.string()),
});
const file = join(root, "e2e/bench/results/lighthouse.json");
const known =
  process.env.BENCH_PAGES && existsSync(file)
    ? z.object({ raw: z.record(z.string(), z.array(figures)) }).parse(JSON.parse(readFileSync(file, "utf8")))
        .raw
    : {};

const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const { origin } = rung;
const [member = {}] = await membersOf(rung, "800000150");
await sandbox.control("/latency", "POST", { ms: 150 });
const empty = await startEmptyPage(nextPort());
const measured: Record<string, Audit[]> = { ...known };
for (const page of wanted) {
  const address = page === emptyPage ? empty.address : `${origin}${page}`;
  // The first visit is nobody's figure: it compiles routes and fills what a running server has.
  await fetch(address, { headers: member });
  const runs: Audit[] = [];
  for (let turn = 0; turn < rounds; turn += 1) runs.push(await audit(address, member));
  measured[page] = runs;
}
empty.stop();

const pages = pagesOfMembers.filter((page) => (measured[page]?.length ?? 0) > 0);
type Figure = Exclude<keyof Audit, "short">;
const of = (page: string, figure: Figure) => median((measured[page] ?? []).map((one) => one[figure]));
const least = (figure: Figure, among = pages) => Math.min(...among.map((page) => of(page, figure)));
const rowOf = (page: string) => [
  page,
  of(page, "performance"),
  of(page, "accessibility"),
  of(page, "bestPractices"),
  round(of(page, "cls"), 4),
  round(of(page, "lcpMs"), 0),
  round(of(page, "blockedMs"), 0),
  round(of(page, "speed"), 0),
  [...new Set(measured[page]?.flatMap(({ short }) => short.map((said) => said.split(" ")[0] ?? "")))].join(
    ", ",
  ),
];
const first = pages.filter((page) => page === "/" || page === "/card");
writeResults({
  name: "lighthouse",
  about: [
    `Lighthouse, mobile preset (simulated slow 4G, processor 4 × slower), signed in as "showcase", 150 ms a call upstream; medians of ${rounds}.`,
    "The browser shares the machine with the servers and comes first there (nice −15 where the user may).",
    '"empty" is an empty page of the same Next beside them: what this machine lets any page reach. The speed of the machine is Lighthouse\'s own index.',
  ],
  goals: [
    goal("performance, Home and Card", least("performance", first), "≥", 99),
    goal("performance, every member page", least("performance"), "≥", 98),
    goal("accessibility", least("accessibility"), "≥", 100),
    goal("best practices", least("bestPractices"), "≥", 100),
    goal("CLS", Math.max(...pages.map((page) => of(page, "cls"))), "≤", 0),
  ],
  tables: [
    {
      title: "Pages",
      head: [
        "page",
        "performance",
        "accessibility",
        "best practices",
        "CLS",
        "LCP ms",
        "blocked ms",
        "speed of the machine",
        "below 100",
      ],
      rows: all.flatMap((page) => (measured[page] ? [rowOf(page)] : [])),
    },
  ],
  raw: measured,
});
writeReadmeTable(
  "lighthouse",
  ["Lighthouse, mobile", "Performance", "Accessibility", "Best practices", "CLS"],
  pages.map((page) => [
    names.get(page) ?? page,
    String(of(page, "performance")),
    String(of(page, "accessibility")),
    String(of(page, "bestPractices")),
    String(round(of(page, "cls"), 4)),
  ]),
);
process.exit(0);
