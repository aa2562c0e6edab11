import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browserFlags } from "@/e2e/support/browser";
import { bringBrowser } from "@/lib/cli/browser";
import { bringTools, toolPackages } from "@/lib/cli/tools";

/** One run: scores of 0–100, layout shift, and what keeps a score below 100. */
export type Audit = {
  performance: number;
  accessibility: number;
  bestPractices: number;
  cls: number;
  lcpMs: number;
  blockedMs: number;
  /** Lighthouse's own measure of how fast this machine is just now; its presets think of 1,500 to 2,000. */
  speed: number;
  short: string[];
};

type Report = {
  runtimeError?: { message: string };
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
};

const flags = ["--headless=new", ...browserFlags];

/**
 * Audits one address as Lighthouse's mobile preset does, with a session.
 * @param headers of every request, such as the session's cookie
 * @throws when there is no Lighthouse or no browser here, or the page could not be audited
 */
export async function audit(address: string, headers: Record<string, string>): Promise<Audit> {
  const browser = bringBrowser();
  if (!bringTools() || browser === null) throw new Error("Lighthouse or a browser could not be had.");
  const folder = mkdtempSync(join(tmpdir(), "rung-lighthouse-"));
  const [said, wanted] = [join(folder, "report.json"), join(folder, "headers.json")];
  writeFileSync(wanted, JSON.stringify(headers));
  const args = [
    address,
    "--output=json",
    `--output-path=${said}`,
    `--extra-headers=${wanted}`,
    `--chrome-flags=${flags.join(" ")}`,
    "--only-categories=performance,accessibility,best-practices",
    "--quiet",
  ];
  // It may lose a trace and asks for another run then.
  const first = firstInLine(browser, folder);
  for (let run = 1; (await lighthouse(args, first)) !== 0; run += 1)
    if (run === 3) throw new Error(`Lighthouse failed three times at ${address}.`);
  return read(JSON.parse(readFileSync(said, "utf8")));
}

/**
 * A phone does not run the server and Lighthouse beside its browser: on two cores the browser's main thread waits longer
 * than it works. Where the user may say so, the browser comes first; elsewhere `nice` says it may not, and
 * starts it all the same.
 * @returns a command that starts this browser
 */
function firstInLine(browser: string, folder: string): string {
  const command = join(folder, "browser");
  writeFileSync(command, `#!/bin/sh\nexec nice -n -15 "${browser}" "$@"\n`, { mode: 0o755 });
  return command;
}

/** @returns its exit code */
function lighthouse(args: readonly string[], browser: string): Promise<unknown> {
  const command = join(toolPackages, ".bin/lighthouse");
  const child = spawn(command, args, { stdio: "inherit", env: { ...process.env, CHROME_PATH: browser } });
  return new Promise((resolve) => child.once("exit", resolve));
}

function read({ runtimeError, environment, categories, audits }: Report): Audit {
  if (runtimeError) throw new Error(runtimeError.message);
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? Number.NaN;
  const refs = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const short = refs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.995);
  return {
    performance: score("performance"),
    accessibility: score("accessibility"),
    bestPractices: score("best-practices"),
    cls: value("cumulative-layout-shift"),
    lcpMs: value("largest-contentful-paint"),
    blockedMs: value("total-blocking-time"),
    speed: environment.benchmarkIndex,
    short: short.map(({ id }) => `${id} ${Math.round((audits[id]?.score ?? 0) * 100)}`),
  };
}
