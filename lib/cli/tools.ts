import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/lib/cli/paths";

const named = join(root, "e2e/tools");
/** Beside our own packages, where no linter, compiler or test looks for sources. */
const installed = join(root, "node_modules/.cache/rung-tools");
/** The folder of the tools' packages. */
export const toolPackages = join(installed, "node_modules");

/** Whether the tools are installed as their lock file says. */
export function hasTools(): boolean {
  const mark = join(toolPackages, ".package-lock.json");
  return existsSync(mark) && statSync(mark).mtimeMs >= statSync(join(named, "package-lock.json")).mtimeMs;
}

/**
 * The measuring tools of e2e/tools (Lighthouse, the HTTP Observatory), installed when they are not there or
 * older than their lock file. They have a package of their own, so that the product's lock file and bill of
 * materials carry what the product runs on and nothing else.
 * @returns whether they are there now
 */
export function bringTools(): boolean {
  if (hasTools()) return true;
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
  return status === 0;
}
