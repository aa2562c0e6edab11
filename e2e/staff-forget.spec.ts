import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { settled } from "@/e2e/support/sight";
import { signInStaff } from "@/e2e/support/sign-in";
import { openTill, raiseToFull } from "@/e2e/support/till";
import {
  cachedAnswers,
  contentOf,
  openTablet,
  profileOf,
  startElsewhere,
  storesOf,
  type Trace,
} from "@/e2e/support/traces-left";

/** What the open till shows of this customer; each is seen on screen before it must be gone. */
const canaries = [
  "Bubalus",
  "bubalus@example.com",
  "1234512345",
  "12341234",
  "95,827",
  "Diamond",
  "DS034812BA",
];
/** "This shift" names masked look-ups until the screen is locked. */
const masked = "12 ••• 2345";

const states = ["Done", "Lock", "Sign out"] as const;

/** Opens the till at full grade and looks at every part of it. @returns what was on screen, and every address asked for */
async function openCustomer(page: Page, addresses: Set<string>): Promise<string> {
  page.on("response", (answer) => addresses.add(answer.url()));
  await openTill(page, "+91 12345 12345");
  let seen = await contentOf(page);
  await raiseToFull(page, page.url().split("/").at(-1) ?? "", "1234512345");
  await page.reload();
  await page.getByRole("link", { name: "Show more" }).click();
  for (const part of ["Details", "Cards", "Activity"]) {
    await page.getByRole("link", { name: part, exact: true }).click();
    await expect(page.getByRole("link", { name: part, exact: true })).toHaveAttribute("aria-current", /.+/);
    await settled(page);
    if (part === "Details") await expect(page.getByText("bubalus@example.com")).toBeVisible();
    seen += await contentOf(page);
  }
  return seen;
}

async function leaveBy(page: Page, state: (typeof states)[number]): Promise<void> {
  await page.getByRole("button", { name: state, exact: true }).click();
  await page.waitForURL(state === "Sign out" ? /\/staff\/sign-in$/ : /\/staff$/);
  if (state === "Lock") await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
}

/** Goes there by history, as the button would, and waits for what comes. */
async function step(page: Page, direction: "back" | "forward"): Promise<string> {
  await page.evaluate((to) => {
    setTimeout(() => history[to](), 0);
  }, direction);
  await page.waitForTimeout(700);
  return contentOf(page);
}

for (const state of states)
  test(`after ${state} none of twelve ways back shows anything of the customer`, async () => {
    test.setTimeout(90_000);
    const profile = mkdtempSync(join(tmpdir(), "rung-tablet-"));
    const elsewhere = await startElsewhere();
    const sought = state === "Done" ? canaries : [...canaries, masked];
    const traces: Trace[] = [];
    const look = (way: string, text: string) =>
      traces.push({ way, found: sought.filter((canary) => text.includes(canary)) });
    let context: BrowserContext = await openTablet(profile);
    try {
      const page = context.pages()[0] ?? (await context.newPage());
      // The control: this browser does keep pages in memory, and shows them again.
      await page.goto(`${elsewhere.address}/one`);
      await page.goto(`${elsewhere.address}/two`);
      await step(page, "back");
      expect(await page.title(), "the back-forward cache is on").toBe("kept");

      await signInStaff(page);
      const addresses = new Set<string>();
      const seen = await openCustomer(page, addresses);
      expect(canaries.filter((canary) => !seen.includes(canary))).toEqual([]);
      const address = page.url();
      await leaveBy(page, state);

      look("Back", await step(page, "back"));
      look("Forward", await step(page, "forward"));
      await page.goto(`${elsewhere.address}/three`);
      look("back-forward cache", await step(page, "back"));
      await page.reload();
      look("reload", await contentOf(page));
      await page.goto(address);
      look("address", await contentOf(page));
      for (const [way, text] of Object.entries(await storesOf(page))) look(way, text);
      look("HTTP cache", await cachedAnswers(page, [...addresses]));
      await context.setOffline(true);
      await page.goto(address).catch(() => undefined);
      look("offline", await contentOf(page));
      await context.setOffline(false);
      await page.goto(address);
      await context.close();

      look("history and files of the browser", profileOf(profile));
      context = await openTablet(profile, ["--restore-last-session"]);
      await expect.poll(() => context.pages().map((one) => one.url())).toContain(page.url());
      for (const restored of context.pages()) look("restored tab", await contentOf(restored));
    } finally {
      await context.close();
      elsewhere.stop();
      rmSync(profile, { recursive: true, force: true });
    }
    expect(traces.filter(({ found }) => found.length > 0)).toEqual([]);
    expect(new Set(traces.map(({ way }) => way)).size).toBeGreaterThanOrEqual(12);
  });
