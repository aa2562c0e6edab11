import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/cli/paths";

const folder = join(root, "tools");

function isCurrent(): boolean {
  const mark = join(folder, "node_modules/.package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(folder, "package-lock.json")).mtimeMs;
}

/**
 * The measuring tools of tools (Lighthouse, the HTTP Observatory), installed when they are not there or
 * older than their lock file. They have a package of their own, so that the product's lock file and bill of
 * materials carry what the product runs on and nothing else.
 * @returns the folder of their packages, or null when they could not be had
 */
export function bringTools(): string | null {
  if (!isCurrent()) {
    console.log("Installing the measuring tools …");
    // Their install scripts fetch lists from afar; the tests bring small ones of their own.
    const args = ["ci", "--no-audit", "--no-fund", "--ignore-scripts"];
    if (spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "ignore", "inherit"] }).status !== 0)
      return null;
  }
  return join(folder, "node_modules");
}
