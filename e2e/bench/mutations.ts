import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Goal, round, writeResults } from "@/e2e/bench/kit/results";
import { root } from "@/lib/cli/paths";

// The mutation and fuzz tests at full length: every published payload, every call, ten thousand changes each,
// where the unit run takes a sample. Each line that a test says about its own count is kept.
const files = [
  "lib/capillary/mutations.test.ts",
  "lib/capillary/points-mutations.test.ts",
  "lib/capillary/sample-mutations.test.ts",
  "lib/capillary/write-mutations.test.ts",
  "lib/capillary/fuzz.test.ts",
  "lib/member/faults-of-drift.test.ts",
];
// Ten thousand at once take longer than a unit test may.
const testTimeoutMs = 1_200_000;

type Report = { numTotalTests: number; numPassedTests: number; numFailedTests: number };
type Row = Report & { file: string; seconds: number; said: string[] };

/** One file, whole. @throws when it did not come to a report */
async function whole(file: string): Promise<Row> {
  const report = join(mkdtempSync(join(tmpdir(), "rung-mutations-")), "report.json");
  const args = ["node_modules/vitest/vitest.mjs", "run", file, `--testTimeout=${testTimeoutMs}`];
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: "", RUNG_FULL: "1", NO_COLOR: "1" },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  await new Promise((resolve) => child.once("close", resolve));
  const { numTotalTests, numPassedTests, numFailedTests }: Report = JSON.parse(readFileSync(report, "utf8"));
  const said = [...output.matchAll(/^(?:mutations|fuzz)\w*: .*$/gm)].map(([line]) => line);
  const seconds = round((performance.now() - start) / 1_000, 1);
  return { file, seconds, said, numTotalTests, numPassedTests, numFailedTests };
}

const rows: Row[] = [];
for (const file of files) rows.push(await whole(file));
const goals: Goal[] = rows.map(({ file, numPassedTests, numTotalTests }) => ({
  name: file,
  goal: "every test passes",
  figure: `${numPassedTests} of ${numTotalTests}`,
  met: numTotalTests > 0 && numPassedTests === numTotalTests,
}));
writeResults({
  name: "mutations",
  about: ["The mutation and fuzz tests with RUNG_FULL=1: nothing crashes, nothing unshowable is shown."],
  goals,
  tables: [
    {
      title: "Files",
      head: ["file", "tests", "failed", "seconds"],
      rows: rows.map((row) => [row.file, row.numTotalTests, row.numFailedTests, row.seconds]),
    },
    {
      title: "What was changed",
      head: ["count"],
      rows: rows.flatMap(({ said }) => said.map((line) => [line])),
    },
  ],
  raw: rows,
});
process.exit(goals.every(({ met }) => met) ? 0 : 1);
