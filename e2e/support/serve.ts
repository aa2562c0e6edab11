import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canarySecrets, ports, staffPassword, today } from "@/e2e/support/world";
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
const server = spawn(process.execPath, command.args, { cwd: root, stdio: "inherit", env: command.env });
endTogether([sandbox, server]);
