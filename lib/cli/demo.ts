import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildRung, serverFile } from "@/lib/cli/build-rung";
import { endTogether, portIsFree, waitFor } from "@/lib/cli/child";
import { demoEnv } from "@/lib/cli/demo-env";
import { addDemoStaff, demoStaff } from "@/lib/cli/demo-staff";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";
import { EnvError, parseEnv } from "@/lib/env";

const children: ChildProcess[] = [];

function fail(message: string): never {
  for (const child of children) child.kill();
  console.error(message);
  process.exit(1);
}

function portOf(name: "PORT" | "SANDBOX_PORT", fallback: number): number {
  const port = Number(process.env[name] ?? fallback);
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? port
    : fail(`${name} must be a port number, e.g. ${fallback}.`);
}

async function freePorts() {
  const ports = { rung: portOf("PORT", 3000), sandbox: portOf("SANDBOX_PORT", 4010) };
  if (!(await portIsFree(ports.rung))) fail(`Port ${ports.rung} is taken. Set PORT to another one.`);
  if (!(await portIsFree(ports.sandbox)))
    fail(`Port ${ports.sandbox} is taken. Set SANDBOX_PORT to another one.`);
  return ports;
}

/** Prints each one-time code as the sandbox "sends" it. */
function printCodes(outbox: string): void {
  const seen = new Set<string>();
  setInterval(async () => {
    try {
      const answer = await fetch(outbox, { signal: AbortSignal.timeout(1_000) });
      const messages: { to: string; code: string; at: string }[] = await answer.json();
      for (const { to, code, at } of messages.toReversed()) {
        if (seen.has(`${to} ${at}`)) continue;
        seen.add(`${to} ${at}`);
        console.log(`  code for ${to}: ${code}`);
      }
    } catch {
      // The sandbox is going down; the demo ends with it.
    }
  }, 1_000).unref();
}

const ports = await freePorts();
const folder = join(root, ".data", "demo");
if (process.env.DEMO_FRESH === "1") rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
if (!(await buildRung())) fail("The build failed; see its words above.");

const password = process.env.DEMO_PASSWORD ?? `${randomBytes(9).toString("base64url")}-demo`;
const { DEMO_PASSWORD: _, ...given } = process.env;
const environment = demoEnv(ports, folder, given);
try {
  parseEnv(environment);
} catch (error) {
  fail(error instanceof EnvError ? error.message : String(error));
}
await addDemoStaff(String(environment.STAFF_DIRECTORY), password);

const sandbox = spawn(process.execPath, ["--import", "tsx", "lib/sandbox/main.ts"], {
  cwd: root,
  stdio: ["ignore", "ignore", "inherit"],
  env: {
    ...given,
    SANDBOX_PORT: String(ports.sandbox),
    CAPILLARY_CLIENT_KEY: environment.CAPILLARY_CLIENT_KEY,
    CAPILLARY_CLIENT_SECRET: environment.CAPILLARY_CLIENT_SECRET,
  },
});
const command = serverCommand(serverFile(), environment);
const server = spawn(process.execPath, command.args, { cwd: root, stdio: "inherit", env: command.env });
children.push(sandbox, server);
endTogether(children);
const down = () => children.some((child) => child.exitCode !== null);
const sandboxUp = await waitFor(`http://127.0.0.1:${ports.sandbox}/__sandbox/people`, 30_000, down);
if (!sandboxUp) fail("The sandbox did not start; see its words above.");
if (!(await waitFor(`http://127.0.0.1:${ports.rung}/api/health/ready`, 30_000, down)))
  fail("Rung did not start; see its words above.");

console.log(`
Rung is up:     http://localhost:${ports.rung}
  Members       sign in with mobile 1234512345 (all people: http://localhost:${ports.sandbox}/__sandbox/people)
  Codes         appear below and at http://localhost:${ports.sandbox}/__sandbox/outbox?to=1234512345
  Store staff   http://localhost:${ports.rung}/staff
${demoStaff.map(({ email, role }) => `                ${email} (${role})`).join("\n")}
                password: ${password}
Stop with Ctrl+C.
`);
printCodes(`http://127.0.0.1:${ports.sandbox}/__sandbox/outbox`);
for (const child of children) child.once("exit", (code) => (process.exitCode = code ?? 1));
