import { spawnSync } from "node:child_process";
import { availableParallelism } from "node:os";

let known: boolean | undefined;

/** Whether a process can be held to one core here: there are several, and taskset. */
export function canPin(): boolean {
  known ??= availableParallelism() > 1 && spawnSync("taskset", ["-c", "0", "true"]).status === 0;
  return known;
}

/** Node with these arguments as a command, on that core alone where it can be held to it. */
export function nodeOn(core: string | undefined, args: readonly string[]): [file: string, args: string[]] {
  return core !== undefined && canPin()
    ? ["taskset", ["-c", core, process.execPath, ...args]]
    : [process.execPath, [...args]];
}
