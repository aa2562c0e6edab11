import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { canPin, nodeOn } from "@/e2e/support/pin";
import { waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

/** A server under measurement. */
export type Running = {
  address: string;
  /** The same by the name that Rung takes for its own; browsers send Secure cookies there. */
  origin: string;
  /** Processor time that the process has used so far, all threads, in milliseconds. */
  cpuMs: () => number;
  /** Resident memory in bytes. */
  memory: () => number;
  stop: () => Promise<void>;
};

/** Where a process may run: what is measured on one core, what measures it on the other. */
export type Place = "measured" | "beside";

const children = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));

const cores: Record<Place, string> = { measured: "0", beside: "1" };

/** In words, for the results. */
export const pinning = canPin()
  ? "what is measured runs on core 0, sandbox and load generator on core 1 (taskset)"
  : "nothing is pinned: taskset is not here";

/** Starts Node on its core. Output is dropped unless `BENCH_LOUD=1`. */
export function startNode(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  place: Place,
  ipc = false,
): ChildProcess {
  const [file, rest] = nodeOn(cores[place], args);
  const loud = process.env.BENCH_LOUD === "1" ? "inherit" : "ignore";
  const stdio = ipc ? (["ignore", loud, "inherit", "ipc"] as const) : (["ignore", loud, "inherit"] as const);
  const child = spawn(file, rest, { cwd: root, env, stdio: [...stdio] });
  children.add(child);
  child.once("exit", () => children.delete(child));
  return child;
}

/**
 * Waits until a server answers 2xx.
 * @throws when it ends or does not answer within 30 s
 */
export async function running(child: ChildProcess, address: string, ready: string): Promise<Running> {
  if (!(await waitFor(`${address}${ready}`, 30_000, () => child.exitCode !== null)))
    throw new Error(`${address} did not start (exit code ${child.exitCode}).`);
  const pid = Number(child.pid);
  return {
    address,
    origin: address.replace("127.0.0.1", "localhost"),
    cpuMs: () => cpuMsOf(pid),
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) * 1_024,
    stop: () => stop(child),
  };
}

export function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  child.kill("SIGKILL");
  return gone;
}

// schedstat counts nanoseconds; the older stat file counts hundredths of a second.
function cpuMsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`)
    .map((task) => Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, "utf8").split(" ")[0]) / 1e6)
    .reduce((sum, ms) => sum + ms, 0);
}
