import { defineConfig, devices } from "@playwright/test";
import { browserFlags, browserPath } from "./e2e/support/browser";
import { missingMeans } from "./e2e/support/means";

const port = Number(process.env.E2E_PORT ?? 3210);

/** These take minutes each: `RUNG_E2E=whole npx playwright test` runs them too. */
const long =
  process.env.RUNG_E2E === "whole" ? [] : [/(canary-crawl|gallery|kill-postgres|looks)\.spec\.ts$/];
/** What this machine lacks; `npm test` says at its end what was left out for it. */
const lacking = missingMeans().map(({ tests }) => tests);

// One worker: the machine's two cores are the browser's and the servers'.
export default defineConfig({
  testDir: "e2e",
  // Two runs side by side keep what they draw and record apart.
  outputDir: `test-results/${port}`,
  testMatch: "*.spec.ts",
  fullyParallel: false,
  workers: 1,
  grepInvert: lacking,
  forbidOnly: Boolean(process.env.CI),
  // A neighbour on a shared machine may disturb one try; what needed two is named at the end of the run.
  retries: process.env.CI ? 1 : 0,
  timeout: 45_000,
  expect: { timeout: 10_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : "list",
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Asia/Kolkata",
    trace: "retain-on-failure",
    launchOptions: { executablePath: browserPath, args: [...browserFlags] },
  },
  projects: [
    {
      name: "phone",
      testIgnore: [/staff[^/]*\.spec\.ts$/, ...long],
      use: { ...devices["Pixel 7"], viewport: { width: 390, height: 844 } },
    },
    { name: "tablet", testMatch: "staff*.spec.ts", use: { viewport: { width: 1180, height: 820 } } },
  ],
  webServer: {
    command: "node --conditions=react-server --import tsx e2e/support/serve.ts",
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 60_000,
    reuseExistingServer: !process.env.CI,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
  },
});
