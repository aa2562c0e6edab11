import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { demoEnv } from "@/lib/cli/demo-env";
import { root } from "@/lib/cli/paths";

test.describe.configure({ timeout: 60_000 });

/** Runs `npm run …`'s own command and gives back what it said and how it ended. */
function runCommand(command: string, environment: Record<string, string | undefined>) {
  const { PATH, HOME } = process.env;
  const child = spawn(process.execPath, ["lib/cli/bootstrap.mjs", command], {
    cwd: root,
    env: { PATH, HOME, NODE_ENV: "test", ...environment },
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once("exit", (code) => resolve({ code, said }));
  });
}

const folder = mkdtempSync(join(tmpdir(), "rung-starts-"));
const good = () => demoEnv({ rung: 3391, sandbox: 4391 }, folder, { NODE_ENV: "test" });

async function occupy(port: number) {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, resolve));
  return () => new Promise((resolve) => server.close(resolve));
}

test("a start without any environment names what is missing, with examples", async () => {
  const { code, said } = await runCommand("start", {});
  expect(code).not.toBe(0);
  for (const name of ["CAPILLARY_BASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET"])
    expect(said).toContain(`${name} is missing`);
  expect(said).toContain("Example: CAPILLARY_BASE_URL=");
});

for (const [name, value, reason] of [
  ["CAPILLARY_BASE_URL", "not an address", "absolute address"],
  ["CAPILLARY_AUTH", "magic", "CAPILLARY_AUTH"],
  ["NEXTAUTH_SECRET", "short", "at least 32"],
  ["DATABASE_URL", "mysql://x", "file: or postgres://"],
  ["CAPILLARY_COUNTRY", "india", "two capital letters"],
  ["BRAND_FILE", "/nowhere/brand.json", "brand"],
] as const) {
  test(`a wrong ${name} stops the start, is named, and its value is not repeated`, async () => {
    const { code, said } = await runCommand("start", { ...good(), [name]: value });
    expect(code).not.toBe(0);
    expect(said.toLowerCase()).toContain(reason.toLowerCase());
    expect(said).toContain(name);
    if (name === "NEXTAUTH_SECRET") expect(said).not.toContain("=short");
  });
}

test("production refuses demo limits and a plain-http upstream", async () => {
  const { code, said } = await runCommand("start", { ...good(), APP_ENV: "production" });
  expect(code).not.toBe(0);
  expect(said).toContain("LIMITS demo is refused in production");
  expect(said).toContain("CAPILLARY_BASE_URL must be https");
});

test("a taken port is named, for Rung and for the sandbox", async () => {
  const freeRung = await occupy(3391);
  const start = await runCommand("start", good());
  expect(start.code).not.toBe(0);
  expect(start.said).toContain("Port 3391 is taken");
  await freeRung();
  const freeSandbox = await occupy(4391);
  const demo = await runCommand("demo", { PORT: "3391", SANDBOX_PORT: "4391" });
  expect(demo.code).not.toBe(0);
  expect(demo.said).toContain("Port 4391 is taken");
  await freeSandbox();
});
