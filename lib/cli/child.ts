import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { createServer } from "node:net";
import { root } from "@/lib/cli/paths";

/** Runs a command to its end with its output on ours. @returns its exit code */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Ends our children when we are told to end, and waits for them. */
export function endTogether(children: readonly ChildProcess[]): void {
  let ending = false;
  const end = (signal: NodeJS.Signals) => {
    if (ending) return;
    ending = true;
    for (const child of children) child.kill(signal);
  };
  process.once("SIGINT", () => end("SIGINT"));
  process.once("SIGTERM", () => end("SIGTERM"));
  for (const child of children) child.once("exit", () => end("SIGTERM"));
}

/** True when nothing listens on the port of this machine. */
export function portIsFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, () => probe.close(() => resolve(true)));
  });
}

/** Asks an address until it answers 2xx. @returns false when `timeoutMs` passed or `gaveUp` says so */
export async function waitFor(address: string, timeoutMs: number, gaveUp: () => boolean): Promise<boolean> {
  const end = Date.now() + timeoutMs;
  while (Date.now() < end && !gaveUp()) {
    try {
      const answer = await fetch(address, { signal: AbortSignal.timeout(1_000) });
      if (answer.ok) return true;
    } catch {
      // Not up yet: asked again below.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
