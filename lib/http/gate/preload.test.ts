import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, it } from "vitest";
import { askAt } from "@/lib/http/gate/test-ask";

const preload = fileURLToPath(new URL("preload.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rung-gate-"));
mkdirSync(join(folder, "public", "icons"), { recursive: true });
writeFileSync(join(folder, "public", "icons", "a.svg"), "<svg/>");
// Stands in for Next's standalone server: CommonJS, asks for http at run time, listens for upgrades.
writeFileSync(
  join(folder, "server.cjs"),
  `const http = require("http");
   const server = http.createServer(async (request, response) => {
     if (request.url === "/progress") await new Promise((resolve) => setTimeout(resolve, 600));
     if (request.url === "/points") return;
     if (request.url === "/sign-in") await new Promise((resolve) => setTimeout(resolve, Number(process.env.SLOW_MS)));
     response.setHeader("cache-control", "public");
     response.end(request.url + " " + request.headers["x-rung-address"]);
   });
   server.on("upgrade", (request, socket) => socket.end("HTTP/1.1 101 Upgraded\\r\\n\\r\\n"));
   server.on("error", () => { console.error("a stack"); process.exit(7); });
   server.listen(Number(process.env.PORT), "127.0.0.1", () => console.log("listening " + process.env.NEXT_MANUAL_SIG_HANDLE));`,
);

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function start(port: number, variables: Record<string, string> = {}) {
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: `${port}`,
    DRAIN_NOTICE_MS: "200",
    SLOW_MS: "0",
    LOG_LEVEL: "info",
    ...variables,
  };
  const child = spawn(process.execPath, ["--import", preload, join(folder, "server.cjs")], {
    env: environment,
    stdio: ["ignore", "pipe", "pipe"],
  });
  children.push(child);
  const out = { text: "", errors: "" };
  child.stdout.on("data", (part) => {
    out.text += part;
  });
  child.stderr.on("data", (part) => {
    out.errors += part;
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  await Promise.race([gone, expect.poll(() => out.text, { timeout: 10_000 }).toContain("listening")]);
  return { child, out, gone };
}

it("stands in front of a server that knows nothing of it", async () => {
  const port = await freePort();
  const { out } = await start(port);
  const [page, file] = [await askAt(port, "/"), await askAt(port, "/icons/a.svg")];
  expect(page).toMatchObject({ status: 200, body: "/ 127.0.0.1" });
  expect([page.headers["cache-control"], file.headers["cache-control"]]).toEqual([
    "private, no-store",
    "public",
  ]);
  expect((await askAt(port, "//x")).status).toBe(400);
  expect(out.text).toContain("listening true");
  await expect.poll(() => out.text).toMatch(/"method":"GET","route":"\/","status":200/);
});

it("is ready when it has warmed itself up, and says nothing of that in its log", async () => {
  const port = await freePort();
  const { out } = await start(port, { SLOW_MS: "700" });
  const cold = await askAt(port, "/api/health/ready");
  expect([cold.status, JSON.parse(cold.body).code]).toEqual([503, "starting"]);
  expect((await askAt(port, "/api/health/live")).status).toBe(200);
  await expect
    .poll(async () => (await askAt(port, "/api/health/ready")).status, { timeout: 5_000 })
    .toBe(200);
  expect(out.text).not.toContain('"route":"/sign-in"');
});

it("a page that hangs does not keep it from becoming ready", async () => {
  const port = await freePort();
  await start(port, { SLOW_MS: "60000" });
  await expect
    .poll(async () => (await askAt(port, "/api/health/ready")).status, { timeout: 6_000 })
    .toBe(200);
});

it("a port that is taken is one clear line and a non-zero exit", async () => {
  const port = await freePort();
  await start(port);
  const second = await start(port);
  expect(await second.gone).toBe(1);
  expect(second.out.errors.trim().split("\n")).toEqual([
    `Rung cannot start: port ${port} is taken. Set PORT to another one.`,
  ]);
});

it("at SIGTERM readiness drops first, requests are still taken, what is under way ends, then it leaves", async () => {
  const port = await freePort();
  const { child, gone } = await start(port, { DRAIN_NOTICE_MS: "1500" });
  const agent = new Agent({ keepAlive: true });
  await askAt(port, "/", { agent });
  const slow = askAt(port, "/progress");
  child.kill("SIGTERM");
  await expect.poll(async () => (await askAt(port, "/api/health/ready")).status).toBe(503);
  const late = await askAt(port, "/", { agent });
  expect([late.status, late.headers.connection]).toEqual([200, "close"]);
  expect((await slow).status).toBe(200);
  expect(await gone).toBe(0);
  await expect(askAt(port, "/")).rejects.toThrow(/ECONNREFUSED/);
});

it("leaves within 10 s although an upstream hangs", async () => {
  const port = await freePort();
  const { child, gone } = await start(port);
  const hanging = askAt(port, "/points").catch((error: Error) => error.message);
  await askAt(port, "/");
  const startedAt = performance.now();
  child.kill("SIGTERM");
  expect(await gone).toBe(0);
  expect(performance.now() - startedAt).toBeLessThan(10_000);
  expect(await hanging).toMatch(/hang up|ECONNRESET/);
});
