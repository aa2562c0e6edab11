import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/cli/paths";

const named = join(root, "e2e/tools");
/** Beside our own packages, where no linter, compiler or test looks for sources. */
const installed = join(root, "node_modules/.cache/rung-tools");
const packages = join(installed, "node_modules");

function isCurrent(): boolean {
  const mark = join(packages, ".package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(named, "package-lock.json")).mtimeMs;
}

/**
 * The measuring tools of e2e/tools (Lighthouse, the HTTP Observatory), installed when they are not there or
 * older than their lock file. They have a package of their own, so that the product's lock file and bill of
 * materials carry what the product runs on and nothing else.
 * @returns the folder of their packages, or null when they could not be had
 */
export function bringTools(): string | null {
  if (isCurrent()) return packages;
  console.log("Installing the measuring tools …");
  mkdirSync(installed, { recursive: true });
  for (const name of ["package.json", "package-lock.json", ".npmrc"])
    cpSync(join(named, name), join(installed, name));
  // Their install scripts fetch lists from afar; the tests bring small ones of their own.
  const args = [
    "ci",
    "--prefix",
    installed,
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    "--loglevel=error",
  ];
  const { status } = spawnSync("npm", args, { stdio: ["ignore", "ignore", "inherit"] });
  return status === 0 ? packages : null;
}
