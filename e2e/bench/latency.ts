import { request } from "node:http";
import { createCaptures } from "@/e2e/bench/kit/capture";
import { goal, median, round, writeResults } from "@/e2e/bench/kit/results";
import { startBaseline, startEmpty, startRung, startSandbox } from "@/e2e/bench/kit/servers";
import { membersOf } from "@/e2e/bench/kit/sessions";

// When the parts of a page arrive while each call to Capillary takes 50, 150 or 500 ms: cold (a member whom
// this process has not seen) and warm, beside the empty page and the baseline, interleaved.
const rounds = Number(process.env.BENCH_ROUNDS ?? 7);
const waits = [50, 150, 500];
const sandbox = await startSandbox();
const rung = await startRung(sandbox);
const empty = await startEmpty(createCaptures().folder);
const baseline = await startBaseline(sandbox);

type Times = { first: number; status: number; complete: number };

/** Milliseconds from sending to the first byte, to a mark in the body, to the end. */
function times(address: string, path: string, headers: Record<string, string>, mark: RegExp): Promise<Times> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(`${address}${path}`, { headers, agent: false }, (answer) => {
      let text = "";
      let first = 0;
      let status = 0;
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        first ||= performance.now() - start;
        text += chunk;
        if (status === 0 && mark.test(text)) status = performance.now() - start;
      });
      answer.on("end", () => {
        if (answer.statusCode !== 200 || status === 0)
          reject(
            new Error(`${path} answered ${answer.statusCode}${status === 0 ? " without its mark" : ""}.`),
          );
        else resolve({ first, status, complete: performance.now() - start });
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}

const statusCard = /class="num xl"|class="code|class="say"/;
const pages = ["/", "/card", "/progress"] as const;
const colds = await membersOf(rung, `700000100-${700_000_100 + (rounds + 2) * waits.length * pages.length}`);
let next = 0;
const someone = () => colds[next++] ?? {};
// Code that has run before: the first pages of a process are not what is asked here.
for (const path of pages)
  for (let turn = 0; turn < 8; turn += 1) {
    await times(rung.address, path, colds[0] ?? {}, /<main/);
    await times(empty.address, "/", {}, /<main/);
    await times(baseline.address, path, {}, /<main/);
  }
next += 1;

type Row = { cold: Times[]; warm: Times[]; empty: Times[]; baseline: Times[]; spread: number[] };
const raw: Record<string, Row> = {};
for (const ms of waits)
  for (const path of pages) {
    const row: Row = { cold: [], warm: [], empty: [], baseline: [], spread: [] };
    raw[`${path} at ${ms} ms`] = row;
    for (let turn = 0; turn < rounds; turn += 1) {
      const who = someone();
      await sandbox.control("/latency", "POST", { ms: 0 });
      await times(rung.address, "/profile", colds[0] ?? {}, /<main/);
      await sandbox.control("/latency", "POST", { ms });
      await sandbox.control("/calls", "DELETE");
      row.cold.push(await times(rung.address, path, who, statusCard));
      const calls = await sandbox.calls();
      const at = calls.filter(({ endpoint }) => endpoint !== "token").map((call) => Date.parse(call.at));
      row.spread.push(Math.max(...at) - Math.min(...at));
      row.warm.push(await times(rung.address, path, who, statusCard));
      row.empty.push(await times(empty.address, "/", {}, /<main/));
      row.baseline.push(await times(baseline.address, path, {}, /<h1/));
    }
  }
await sandbox.control("/latency", "POST", { ms: 0 });

const mid = (list: readonly Times[], pick: keyof Times) => median(list.map((one) => one[pick]));
const entries = Object.entries(raw);
const worstFirst = Math.max(
  ...entries.map(([, row]) => median(row.cold.map((one, turn) => one.first - (row.empty[turn]?.first ?? 0)))),
);
// What the page costs once everything is there is measured by itself; here one round of calls is what counts.
const worstWhole = Math.max(
  ...entries
    .filter(([name]) => /at (150|500) ms/.test(name))
    .map(([name, row]) => mid(row.cold, "complete") / Number(/at (\d+) ms/.exec(name)?.[1])),
);
writeResults({
  name: "latency",
  about: [
    `Medians of ${rounds} for each page and latency; cold means a member whom this process has not read, with a token at hand; every time from sending the request on a new connection.`,
  ],
  goals: [
    goal("first byte cold, over the empty page's (worst page and latency)", worstFirst, "≤", 20, " ms"),
    goal("complete cold ÷ one upstream call (150 and 500 ms, worst page)", worstWhole, "≤", 1.15),
    goal(
      "calls of one page leave within (no waterfall; worst median)",
      Math.max(...entries.map(([, row]) => median(row.spread))),
      "≤",
      40,
      " ms",
    ),
  ],
  tables: [
    {
      title: "Milliseconds",
      head: [
        "page",
        "first byte cold",
        "status card cold",
        "complete cold",
        "first byte warm",
        "complete warm",
        "empty: first byte",
        "baseline: first byte",
        "baseline: complete",
      ],
      rows: entries.map(([name, row]) => [
        name,
        ...[
          mid(row.cold, "first"),
          mid(row.cold, "status"),
          mid(row.cold, "complete"),
          mid(row.warm, "first"),
          mid(row.warm, "complete"),
          mid(row.empty, "first"),
          mid(row.baseline, "first"),
          mid(row.baseline, "complete"),
        ].map((value) => round(value, 1)),
      ]),
    },
  ],
  raw,
});
process.exit(0);
