import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { expectNothingCut } from "@/e2e/support/sight";
import { ports, today } from "@/e2e/support/world";
import { buildRung, serverFile } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { demoEnv } from "@/lib/cli/demo-env";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";

// Every example of every component in a browser that draws. What axe finds without one is asked of each example in
// components/all-examples.test.tsx; colours and sizes are asked here. The gallery is a build of its own.
const own = { rung: ports.rung + 20, sandbox: ports.sandbox };
const origin = `http://localhost:${own.rung}`;
const rooms = readdirSync(join(root, "components"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
let server: ChildProcess;

test.use({ baseURL: origin, viewport: { width: 320, height: 640 }, trace: "off", reducedMotion: "reduce" });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  expect(await buildRung({ gallery: true })).toBe(true);
  const given = { ...process.env, GALLERY: "1", APP_ENV: "test", PORT: String(own.rung), RUNG_NOW: today };
  const command = serverCommand(serverFile(".next-gallery"), demoEnv(own, tmpdir(), given));
  server = spawn(process.execPath, command.args, { cwd: root, stdio: "ignore", env: command.env });
  expect(await waitFor(`${origin}/gallery?only=ui`, 30_000, () => server.exitCode !== null)).toBe(true);
});
test.afterAll(async () => {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  if (server.kill()) await gone;
});

for (const room of rooms)
  for (const theme of ["light", "dark"] as const)
    test(`every example of ${room} is drawn whole and can be read at 320 px, ${theme}`, async ({
      page,
      context,
    }) => {
      const faults: string[] = [];
      page.on("pageerror", (error) => faults.push(error.message));
      await context.addCookies([{ name: "rung-theme", value: theme, url: origin }]);
      const answer = await page.goto(`/gallery?only=${room}`, { waitUntil: "networkidle" });
      expect(answer?.status()).toBe(200);
      expect(await page.locator("main > section").count()).toBeGreaterThan(0);
      await expectNothingCut(page, room);
      const { violations } = await new AxeBuilder({ page })
        .withRules(["color-contrast", "target-size"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
        room,
      ).toEqual([]);
      expect(faults).toEqual([]);
    });

test("a dialog has a page for itself", async ({ page }) => {
  await page.goto("/gallery/dialog/long-title-more-than-a-screen");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(page.getByRole("button", { name: "Close" })).toBeInViewport();
  await expectNothingCut(page, "dialog");
});
