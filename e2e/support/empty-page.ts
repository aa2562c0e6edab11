import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { run, waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

const folder = join(root, "e2e/bench/empty");
const next = join(root, "node_modules/next/dist/bin/next");
const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production" as const };

/** Builds (once) and starts the empty page on a port of this machine. */
export async function startEmptyPage(port: number): Promise<{ address: string; stop: () => void }> {
  if (!existsSync(join(folder, ".next/BUILD_ID"))) {
    const code = await run(process.execPath, [next, "build", folder], { env, stdio: "ignore" });
    if (code !== 0) throw new Error("The empty page did not build.");
  }
  const server: ChildProcess = spawn(process.execPath, [next, "start", folder, "-p", String(port)], {
    env,
    stdio: "ignore",
  });
  const address = `http://localhost:${port}`;
  if (!(await waitFor(address, 20_000, () => server.exitCode !== null)))
    throw new Error("The empty page did not start.");
  return { address, stop: () => server.kill() };
}
