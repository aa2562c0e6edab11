import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

function onPath(): string | null {
  for (const name of names) {
    const found = spawnSync("sh", ["-c", `command -v ${name}`], { encoding: "utf8" });
    if (found.status === 0) return found.stdout.trim();
  }
  return null;
}

function ownOfPlaywright(): string | null {
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : null;
}

function quietly(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

/**
 * The browser for end-to-end tests: the system's Chromium if there is one, else Playwright's, else the
 * system's package manager brings one.
 * @returns its path, or null when none could be had
 */
export function bringBrowser(): string | null {
  const found = onPath() ?? ownOfPlaywright();
  if (found) return found;
  console.log("No browser here; bringing one …");
  if (quietly("npx", ["playwright", "install", "chromium"]) && ownOfPlaywright()) return ownOfPlaywright();
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args: string[]) => {
    const [command = "apt-get", ...rest] = [...sudo, "apt-get", ...args];
    return quietly(command, rest);
  };
  return apt("update") && apt("install", "-y", "--no-install-recommends", "chromium") ? onPath() : null;
}
