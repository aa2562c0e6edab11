import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run, waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

const folder = join(root, "e2e/bench/empty");
export const nextCommand = join(root, "node_modules/next/dist/bin/next");
export const nextEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };

/** Builds a small application of its own, once. @throws when it does not build */
export async function buildOnce(app: string): Promise<void> {
  if (existsSync(join(app, ".next/BUILD_ID"))) return;
  const code = await run(process.execPath, [nextCommand, "build", app], { env: nextEnv, stdio: "ignore" });
  if (code !== 0) throw new Error(`${app} did not build.`);
}

/** Builds (once) and starts the empty page on a port of this machine. */
export async function startEmptyPage(port: number): Promise<{ address: string; stop: () => void }> {
  await buildOnce(folder);
  const args = [nextCommand, "start", folder, "-p", String(port)];
  const server: ChildProcess = spawn(process.execPath, args, { env: nextEnv, stdio: "ignore" });
  const address = `http://localhost:${port}`;
  if (!(await waitFor(address, 20_000, () => server.exitCode !== null)))
    throw new Error("The empty page did not start.");
  return { address, stop: () => server.kill() };
}
