import { expect, test } from "@playwright/test";
import { datedTime, faultBench, ownOrigin } from "@/e2e/support/fault-bench";
import { expectRecovery, pageMs } from "@/e2e/support/faulty-page";
import { clearFaults, setFault } from "@/e2e/support/sandbox";
import { expectNoLie, open, totalOf, watchPage } from "@/e2e/support/trouble";

// Rows of the fault table that hit a part of a page, come and go, or are our own load: what the member
// sees, and what the server sent where only the whole shows it. Each reader by itself:
// lib/member/faults*.test.ts.
test.use({ baseURL: ownOrigin });
test.describe.configure({ timeout: 90_000 });
const bench = faultBench();

test("row 18, trackers down: their section alone says so, comes back by itself, and the rest is fresh at once", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("trackers", "503");
  await bench.cold(context);
  await page.clock.install();
  expect(await open(page, "/progress")).toBeLessThan(bench.within(pageMs));
  await expect(page.locator("[data-nothing=could-not-load]")).toHaveCount(1);
  await expect(page.getByText("Could not load", { exact: false })).toContainText(/count|track/i);
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  await clearFaults();
  await expectRecovery(page, "Annual spend");
});

test("a wallet that comes late moves nothing: what stands under it waits unseen", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "slow", { ms: 400 });
  await bench.cold(context);
  const watched = await watchPage(page);
  await page.goto("/card", { waitUntil: "commit" });
  await expect(page.locator(".waiting")).toBeVisible();
  const below = page.getByRole("button", { name: "Show a code at the till" });
  await expect(below).toBeHidden();
  await expect(below).toBeInViewport();
  expect(await watched.jumps()).toEqual([]);
});

test("row 18, ledger and expiry silent: each dated with its own time, under figures that are fresh", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("ledger", "black-hole");
  await setFault("expiry", "black-hole");
  await bench.warm(context);
  expect(await open(page, "/points")).toBeLessThan(bench.within(1_000));
  await expect(page.locator("[data-dated=activity]")).toHaveText(`As of ${datedTime}`);
  await expect(page.locator("[data-dated=expiry]")).toHaveText(`As of ${datedTime}`);
  await expect(page.getByText(`Some parts are shown as of ${datedTime}`)).toBeVisible();
  await expect(page.getByText(/^Shown as of/)).toHaveCount(0);
  await expectNoLie(page);
});

test("row 19, flapping 5 s / 5 s: the banner changes at most twice while the member keeps refreshing", async ({
  page,
  context,
}) => {
  await bench.start();
  await setFault("*", "flap");
  await bench.warm(context);
  const watched = await watchPage(page);
  await open(page, "/");
  const end = performance.now() + 21_000;
  while (performance.now() < end) {
    await page.getByRole("button", { name: "Refresh" }).click();
    await page.waitForTimeout(1_500);
  }
  await expectNoLie(page);
  expect(await watched.bannerChanges()).toBeLessThanOrEqual(2);
  const jumps = await watched.jumps();
  expect(totalOf(jumps), JSON.stringify(jumps)).toBeLessThan(0.05);
});

test("row 20, our own overload: who is refused reads why, and is let in a moment later", async ({
  page,
  context,
}) => {
  await bench.start();
  await bench.warm(context);
  const cookie = bench.warmCookie();
  let flooding = true;
  const flood = Array.from({ length: 220 }, async () => {
    while (flooding) {
      const answer = await fetch(`${ownOrigin}/progress`, { headers: { cookie } });
      await answer.text();
      if (!answer.ok) await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  await expect(async () => {
    await page.goto("/points");
    await expect(page.getByText("Many people are here just now")).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 30_000 });
  const answer = await page.request.get("/api/member/goals");
  flooding = false;
  if (answer.status() === 503) expect(await answer.json()).toMatchObject({ code: "overloaded" });
  await Promise.all(flood);
  // The page asks again by itself.
  await expect(page.getByRole("heading", { name: "Points", exact: true }).first()).toBeVisible({
    timeout: 20_000,
  });
  await expectNoLie(page);
});
