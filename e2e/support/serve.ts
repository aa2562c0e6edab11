import { spawn } from "node:child_process";
import { mkdtempSync, openSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canarySecrets, ports, serverLog, staffPassword, today } from "@/e2e/support/world";
import { serverFile } from "@/lib/cli/build-rung";
import { endTogether } from "@/lib/cli/child";
import { demoEnv } from "@/lib/cli/demo-env";
import { addDemoStaff } from "@/lib/cli/demo-staff";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";

// The servers that end-to-end tests speak to: the sandbox and the production build, as in the demo, with
// a fresh store and a fixed day.
const folder = mkdtempSync(join(tmpdir(), "rung-e2e-"));
const environment = demoEnv(ports, folder, {
  ...process.env,
  ...canarySecrets,
  APP_ENV: "test",
  PORT: String(ports.rung),
  LOG_LEVEL: "info",
  RUNG_NOW: today,
  SANDBOX_NOW: today,
  SANDBOX_PORT: String(ports.sandbox),
});
await addDemoStaff(String(environment.STAFF_DIRECTORY), staffPassword);
const sandbox = spawn(process.execPath, ["--import", "tsx", "lib/sandbox/main.ts"], {
  cwd: root,
  stdio: "inherit",
  env: environment,
});
const command = serverCommand(serverFile(), environment);
// Kept aside: a test reads it, and nobody wants a line for every request on the screen.
const log = openSync(serverLog, "w");
console.log(`Rung writes to ${serverLog}`);
const server = spawn(process.execPath, command.args, {
  cwd: root,
  stdio: ["ignore", log, log],
  env: command.env,
});
endTogether([sandbox, server]);
