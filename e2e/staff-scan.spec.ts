import { chromium, expect, type Page, test } from "@playwright/test";
import { browserFlags, browserPath } from "@/e2e/support/browser";
import { filmCard } from "@/e2e/support/fake-camera";
import { signInStaff } from "@/e2e/support/sign-in";
import { lookField, openStaff, openTill } from "@/e2e/support/till";
import { scan } from "@/e2e/support/wedge";
import { origin } from "@/e2e/support/world";

const card = "DS034812BA";

/** Another customer is open, so that a scan has something to take the place of. */
async function openOther(page: Page) {
  await openTill(page, "SBX1150");
  await expect(page.getByRole("link", { name: "Show more" })).toBeVisible();
}

async function expectCard(page: Page) {
  await expect(page.getByText(`Found by card ${card}`)).toBeVisible();
  await expect(page.getByText("Card view", { exact: true })).toBeVisible();
}

/** Where the focus may be when somebody scans. */
const focus: Record<string, (page: Page) => Promise<void>> = {
  "the empty field": async (page) => {
    await openStaff(page);
    await lookField(page).focus();
  },
  "the field with something typed in it": async (page) => {
    await openStaff(page);
    await lookField(page).fill("98765");
  },
  "a button": async (page) => {
    await openStaff(page);
    await page.getByRole("button", { name: "Lock", exact: true }).focus();
  },
  "nothing at all": async (page) => {
    await openStaff(page);
    await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  },
  "the camera dialog": async (page) => {
    await openStaff(page);
    await page.getByRole("button", { name: "Scan a card" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "the till of another customer": async (page) => {
    await openOther(page);
    await page.getByRole("link", { name: "Show more" }).focus();
  },
  "the dialog that unlocks more": async (page) => {
    await openOther(page);
    await page.getByRole("button", { name: "Unlock more" }).click();
    await expect(page.getByRole("dialog")).toBeVisible();
  },
  "a part of More": async (page) => {
    await openOther(page);
    await page.getByRole("link", { name: "Show more" }).click();
    await page.getByRole("link", { name: "Trackers" }).click();
    await expect(page.getByText(/\d+ counts?/)).toBeVisible();
    await page.getByRole("link", { name: "Trackers" }).focus();
  },
};

test.describe("a wedge scan", () => {
  for (const [where, go] of Object.entries(focus))
    test(`opens the till view while the focus is on ${where}`, async ({ page }) => {
      await signInStaff(page);
      await go(page);
      await scan(page, `]C1${card}`);
      await expectCard(page);
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(lookField(page)).toHaveValue("");
    });

  test("in the dialog for a card raises the open customer, and is no new look-up", async ({ page }) => {
    await signInStaff(page);
    await openTill(page);
    const address = page.url();
    await page.getByRole("button", { name: "Unlock more" }).click();
    await page.getByRole("button", { name: /Scan their card/ }).click();
    await expect(page.getByLabel("Card number")).toBeVisible();
    await scan(page, card, "Tab");
    await expect(page.getByText("Card view", { exact: true })).toBeVisible();
    expect(page.url()).toBe(address);
  });
});

test.describe("the camera", () => {
  const start = (args: readonly string[]) =>
    chromium.launch({
      executablePath: browserPath,
      args: [...browserFlags, "--use-fake-device-for-media-stream", ...args],
    });

  test("reads the code of a card, from the empty till and from an open one", async () => {
    const film = filmCard(card);
    const browser = await start([
      "--use-fake-ui-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    const page = await browser.newPage({ baseURL: origin, viewport: { width: 1_180, height: 820 } });
    await signInStaff(page);
    for (const where of ["nothing at all", "the field with something typed in it", "a part of More"]) {
      await focus[where]?.(page);
      await page.getByRole("button", { name: "Scan a card" }).click();
      await expectCard(page);
      await expect(page.getByRole("dialog")).toHaveCount(0);
    }
    await browser.close();
  });

  test("that is refused says so, and what to do", async () => {
    const browser = await start([]);
    const context = await browser.newContext({ baseURL: origin, viewport: { width: 1_180, height: 820 } });
    await context.grantPermissions([], { origin });
    const page = await context.newPage();
    await signInStaff(page);
    await openStaff(page);
    await page.getByRole("button", { name: "Scan a card" }).click();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("The camera may not be used here")).toBeVisible();
    await expect(dialog.getByText(/Allow the camera for this page/)).toBeVisible();
    await browser.close();
  });
});
