import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listenAnywhere } from "@/e2e/support/listen";
import { canarySecrets, ports, sandbox, staffPassword, today } from "@/e2e/support/world";
import { addPerson } from "@/lib/auth/staff-directory";
import { serverFile } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { demoEnv } from "@/lib/cli/demo-env";
import { addDemoStaff } from "@/lib/cli/demo-staff";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";

// Two instances of the same build on one store: one as it is, one from which proxy.ts was taken out. They
// run until this process ends; the one line it prints says where they are.
const folder = mkdtempSync(join(tmpdir(), "rung-two-"));

/** The build without its proxy: everything else is the same files. */
function withoutProxy(): string {
  const [from, to] = [dirname(serverFile()), join(folder, "standalone")];
  mkdirSync(to);
  for (const name of ["node_modules", "public", "lib"]) symlinkSync(join(from, name), join(to, name));
  for (const name of ["server.js", "package.json", ".next"])
    cpSync(join(from, name), join(to, name), { recursive: true, verbatimSymlinks: true });
  const server = join(to, ".next", "server");
  rmSync(join(server, "middleware.js"));
  const manifest = join(server, "functions-config-manifest.json");
  const { functions, ...rest } = JSON.parse(readFileSync(manifest, "utf8"));
  if (!("/_middleware" in functions)) throw new Error("The build has no proxy to take out.");
  delete functions["/_middleware"];
  writeFileSync(manifest, JSON.stringify({ ...rest, functions }));
  return join(to, "server.js");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  const port = await listenAnywhere(probe);
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

const [first, second] = [await freePort(), await freePort()];
const shared = demoEnv({ rung: first, sandbox: ports.sandbox }, folder, {
  ...process.env,
  ...canarySecrets,
  APP_ENV: "test",
  RUNG_NOW: today,
  NEXTAUTH_URL: `http://localhost:${first}`,
  CAPILLARY_BASE_URL: sandbox,
  LIMITS: process.env.LIMITS ?? "demo",
});
await addDemoStaff(String(shared.STAFF_DIRECTORY), staffPassword);
// One person each for who must keep a session while others of the same role come and go: staff have three.
const more = [
  ["elsewhere", "supervisor", "Koramangala"],
  ["locked", "associate", "Indiranagar"],
  ["second", "associate", "Indiranagar"],
] as const;
for (const [name, role, store] of more)
  await addPerson(String(shared.STAFF_DIRECTORY), {
    email: `${name}@store.example`,
    name: "Ravi Iyer",
    role,
    store,
    country: "IN",
    timeZone: "Asia/Kolkata",
    password: staffPassword,
  });

const children: ChildProcess[] = [];
function start(port: number, file: string): Promise<boolean> {
  const command = serverCommand(file, { ...shared, PORT: String(port) });
  const child = spawn(process.execPath, command.args, { cwd: root, stdio: "ignore", env: command.env });
  children.push(child);
  return waitFor(`http://127.0.0.1:${port}/api/health/ready`, 30_000, () => child.exitCode !== null);
}
function stop(): void {
  for (const child of children) child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
process.on("exit", stop);
for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => process.exit(0));

const up = await Promise.all([start(first, serverFile()), start(second, withoutProxy())]);
if (!up.every(Boolean)) throw new Error("One of the two servers did not start.");
console.log(JSON.stringify({ origin: `http://localhost:${first}`, ports: [first, second] }));
setInterval(() => {}, 60_000);
