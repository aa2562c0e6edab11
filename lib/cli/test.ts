import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { missingMeans } from "@/e2e/support/means";
import { bringBrowser } from "@/lib/cli/browser";
import { buildRung } from "@/lib/cli/build-rung";
import { run } from "@/lib/cli/child";
import { hasShared } from "@/lib/cli/paths";
import { add, type Tally, tallyPlaywright, tallyVitest } from "@/lib/cli/tally";
import { bringTools } from "@/lib/cli/tools";

const reports = mkdtempSync(join(tmpdir(), "rung-test-"));
const nothing: Tally = { passed: 0, failed: 0, skipped: 0, failures: [], again: [] };
let total = nothing;

function count(tally: Tally): void {
  total = add(total, tally);
}

/** A step that is right or wrong as a whole counts as one test. */
async function step(name: string, work: () => Promise<boolean>): Promise<boolean> {
  const started = performance.now();
  console.log(`\n— ${name}`);
  const good = await work();
  count({ ...nothing, passed: good ? 1 : 0, failed: good ? 0 : 1, failures: good ? [] : [name] });
  console.log(
    `— ${name}: ${good ? "passed" : "FAILED"} in ${Math.round((performance.now() - started) / 1_000)} s`,
  );
  return good;
}

const node = (...args: string[]) => run(process.execPath, args).then((code) => code === 0);

async function suite(
  name: string,
  file: string,
  tally: (file: string) => Tally | null,
  args: string[],
  env = {},
) {
  console.log(`\n— ${name}`);
  const code = await run(process.execPath, args, { env: { ...process.env, ...env } });
  const counted = tally(file) ?? nothing;
  const ended = `${name}: the run itself ended with ${code}`;
  count(code !== 0 && counted.failed === 0 ? { ...counted, failed: 1, failures: [ended] } : counted);
}

function endToEnd(browser: string, args: readonly string[], index: number): Promise<void> {
  const file = join(reports, `e2e-${index}.json`);
  const port = (first: number) => String(first + 60 * index);
  return suite(
    "end to end",
    file,
    tallyPlaywright,
    ["node_modules/@playwright/test/cli.js", "test", ...args],
    {
      RUNG_BROWSER: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      E2E_PORT: port(Number(process.env.E2E_PORT ?? 3210)),
      E2E_SANDBOX_PORT: port(Number(process.env.E2E_SANDBOX_PORT ?? 4210)),
    },
  );
}

await step("types", () => node("node_modules/typescript/bin/tsc", "--noEmit"));
await step("lint and format", () =>
  node("node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."),
);
const unit = join(reports, "unit.json");
await suite("unit", unit, tallyVitest, [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=dot",
  "--reporter=json",
  `--outputFile.json=${unit}`,
]);
const built = await step("build", () => buildRung());
const browser = bringBrowser();
await step("a browser", async () => browser !== null);
bringTools();
const missing = missingMeans();
if (built && browser) {
  const given = process.argv.slice(2);
  // Two halves side by side, each with a sandbox and a server of its own: much of the time is waiting.
  const halves = given.length > 0 ? [given] : [["--shard=1/2"], ["--shard=2/2"]];
  await Promise.all(halves.map((args, index) => endToEnd(browser, args, index)));
}
rmSync(reports, { recursive: true, force: true });
for (const name of total.failures) console.log(`failed: ${name}`);
for (const name of total.again) console.log(`passed only when tried again: ${name}`);
const because: string[] = missing.map(({ name, shows }) => `${name} is not installed here: ${shows}`);
if (!hasShared)
  because.push("../shared is not beside this clone: what is read from its published samples and documents");
for (const words of because) console.log(`\nLeft out, because ${words}.`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 ? 1 : 0);
