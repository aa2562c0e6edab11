import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readOptions } from "@/lib/sandbox/options";

const root = fileURLToPath(new URL("../..", import.meta.url));

function start(environment: Record<string, string>) {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/sandbox/main.ts"], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: "test", ...environment },
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, ended, said: () => said };
}

describe("the process", () => {
  it("says where it listens and ends at SIGTERM", async () => {
    const { child, ended, said } = start({ SANDBOX_PORT: "0" });
    await expect
      .poll(said, { timeout: 15_000 })
      .toMatch(/^sandbox listening on http:\/\/127\.0\.0\.1:\d+\n$/);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("names a taken port in one line and ends with an error", async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) => {
      other.listen(0, "127.0.0.1", () => {
        const address = other.address();
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
    const { ended, said } = start({ SANDBOX_PORT: String(port) });
    expect(await ended).toBe(1);
    expect(said()).toBe(`Port ${port} is taken. Set SANDBOX_PORT to another one.\n`);
    other.close();
  });
});

describe("its environment", () => {
  it.each([
    [{ SANDBOX_PORT: "x" }, "SANDBOX_PORT"],
    [{ SANDBOX_PORT: "70000" }, "SANDBOX_PORT"],
    [{ SANDBOX_NOW: "yesterday" }, "SANDBOX_NOW"],
    [{ SANDBOX_TOKEN_TTL: "0" }, "SANDBOX_TOKEN_TTL"],
  ])("%j is refused by name", (variables, name) => {
    expect(readOptions(variables)).toContain(name);
  });

  it("has defaults, and takes the credentials of the app it stands behind", () => {
    expect(readOptions({})).toMatchObject({ port: 4010, now: null, tokenTtlSeconds: 300 });
    expect(readOptions({ CAPILLARY_CLIENT_KEY: "k", CAPILLARY_TILL_CODE: "t" })).toMatchObject({
      credentials: { clientKey: "k", tillCode: "t" },
    });
  });
});
