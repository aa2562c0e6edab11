// Runs before anything is installed, so it imports Node's own modules only. Installs when the lock file
// is newer than what is installed, then hands over to the TypeScript command of the same name.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const [command = "", ...rest] = process.argv.slice(2);
const least = [20, 19];

function fail(message) {
  console.error(message);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  fail(`Rung needs Node ${least.join(".")} or newer; this is ${process.versions.node}.`);
}

function installed() {
  const mark = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(mark)) return false;
  return statSync(mark).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
}

function install() {
  console.log("Installing packages …");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--include=dev"], {
    cwd: root,
    stdio: "inherit",
  });
  if (done.error) fail(`npm could not be started: ${done.error.message}`);
  if (done.status !== 0) fail("npm ci failed; see its words above.");
}

function loadEnvFile() {
  const file = join(root, ".env");
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    const found = /^\s*([A-Z][A-Z0-9_]*)\s*=\s*(.*?)\s*$/.exec(line);
    if (!found || found[1] in process.env) continue;
    // A comment may follow a value, as in a shell; within quotes "#" is a letter like any other.
    const bare = /^["']/.test(found[2]) ? found[2] : found[2].replace(/(^|\s+)#.*$/, "");
    process.env[found[1]] = bare.replace(/^(["'])(.*)\1$/, "$2");
  }
}

/** Commands that bring a world of their own: an operator's .env would turn the demo or a test into something else. */
const ownWorld = ["bench", "demo", "shots", "test", "verify"];

checkNode();
if (!existsSync(join(root, "lib", "cli", `${command}.ts`))) fail(`Unknown command "${command}".`);
if (!installed()) install();
if (!ownWorld.includes(command)) loadEnvFile();
const run = spawnSync(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", join(root, "lib", "cli", `${command}.ts`), ...rest],
  { cwd: root, stdio: "inherit", env: process.env },
);
if (run.error) fail(run.error.message);
process.exit(run.status ?? 1);
