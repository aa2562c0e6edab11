import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContextOptions, chromium } from "@playwright/test";
import { browserFlags } from "@/e2e/support/browser";
import { bringBrowser } from "@/lib/cli/browser";
import { buildRung } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

// Draws README's pictures into e2e/shots/ from the production build in front of the sandbox, on a fixed day.
const ports = { rung: "3396", sandbox: "4396" };
process.env.E2E_PORT = ports.rung;
process.env.E2E_SANDBOX_PORT = ports.sandbox;
const folder = join(root, "e2e", "shots");
const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const tablet: BrowserContextOptions = { viewport: { width: 1_180, height: 820 } };

type Look = { device: BrowserContextOptions; language: string; theme: string; pages: Record<string, string> };
const looks: readonly Look[] = [
  {
    device: phone,
    language: "en",
    theme: "light",
    pages: { "home-light": "/", "progress-light": "/progress", "points-light": "/points" },
  },
  { device: phone, language: "en", theme: "dark", pages: { "card-dark": "/card" } },
  { device: phone, language: "ar", theme: "light", pages: { "home-arabic": "/" } },
];

if (!(await buildRung())) process.exit(1);
const executablePath = bringBrowser();
if (executablePath === null) process.exit(1);
const servers = spawn(process.execPath, [...process.execArgv, "e2e/support/serve.ts"], {
  cwd: root,
  stdio: "ignore",
});
try {
  const ready = `http://localhost:${ports.rung}/api/health/ready`;
  if (!(await waitFor(ready, 60_000, () => servers.exitCode !== null)))
    throw new Error("Rung did not start.");
  mkdirSync(folder, { recursive: true });
  await draw(executablePath);
} finally {
  servers.kill("SIGTERM");
}

async function draw(path: string): Promise<void> {
  // Read after the ports are set.
  const { setLook } = await import("@/e2e/support/look");
  const { personOf } = await import("@/e2e/support/sandbox");
  const { signInMember, signInStaff } = await import("@/e2e/support/sign-in");
  const { lookUpBy } = await import("@/e2e/support/till");
  const { origin } = await import("@/e2e/support/world");
  const browser = await chromium.launch({ executablePath: path, args: [...browserFlags] });
  const mobile = (await personOf("showcase")).mobile ?? "";
  for (const { device, language, theme, pages } of looks) {
    const context = await browser.newContext({ ...device, baseURL: origin, reducedMotion: "reduce" });
    await setLook(context, { language, theme });
    const page = await context.newPage();
    await signInMember(page, mobile);
    for (const [name, address] of Object.entries(pages)) {
      await page.goto(address, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(folder, `${name}.png`) });
    }
    await context.close();
  }
  const store = await browser.newContext({ ...tablet, baseURL: origin, reducedMotion: "reduce" });
  const till = await store.newPage();
  await signInStaff(till);
  const handle = await lookUpBy(till.request, mobile);
  await till.goto(`/staff/lookups/${handle}`, { waitUntil: "networkidle" });
  await till.screenshot({ path: join(folder, "till-tablet.png") });
  await browser.close();
  console.log(`Pictures are in ${folder}.`);
}
