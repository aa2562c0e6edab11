import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { buildRung } from "@/lib/cli/build-rung";
import { run } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

// npm run bench [-- NAME …]: runs e2e/bench/NAME.ts; each writes e2e/bench/results/NAME.json and NAME.md.
// Without a name all of them run, one after the other. `-- --list` only names them.

const known = readdirSync(join(root, "e2e/bench"), { withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => basename(entry.name, ".ts"))
  .sort();
const given = process.argv.slice(2);
const unknown = given.filter((name) => !known.includes(name));
if (given.includes("--list") || unknown.length > 0) {
  if (!given.includes("--list")) console.error(`There is no bench "${unknown.join('", "')}".`);
  console.log(`Benches: ${known.join(", ")}`);
  process.exit(given.includes("--list") ? 0 : 1);
}
// Each of them measures the production build as it is now.
if (!(await buildRung())) process.exit(1);
let failed = 0;
for (const name of given.length > 0 ? given : known) {
  console.log(`\n— ${name}`);
  const args = ["--conditions=react-server", "--import", "tsx", join(root, "e2e/bench", `${name}.ts`)];
  if ((await run(process.execPath, args)) !== 0) failed += 1;
}
process.exit(failed > 0 ? 1 : 0);
