import { expect, type Page } from "@playwright/test";
import { datedTime } from "@/e2e/support/fault-bench";
import { expectNoLie, open } from "@/e2e/support/trouble";

/** The last byte of a page is out by then. */
export const pageMs = 4_000;

export const banner = (page: Page) => page.getByText(`Shown as of ${datedTime}`);
export const plate = (page: Page) => page.getByRole("region", { name: /status/i }).first();
export const couldNot = (page: Page) => page.getByText(/Could not load|Taking longer than usual/).first();
export const retry = (page: Page) => page.getByRole("button", { name: "Try again" }).first();

/** Points of a member whom nobody has read before, whoever it is. */
export const somePoints = /1,\d{3}/;

/**
 * What Home may show while Capillary is in trouble.
 * @param bench allows for what a page takes on this machine when all is well
 */
export function expectations({ within }: { within: (ms: number) => number }) {
  return {
    /** The figures of 14:45 with that time, under one calm banner. */
    async expectDated(page: Page, mostMs = pageMs): Promise<void> {
      expect(await open(page, "/")).toBeLessThan(within(mostMs));
      await expect(banner(page)).toHaveCount(1);
      await expect(banner(page)).toBeVisible();
      await expect(plate(page)).toContainText("1,007");
      await expectNoLie(page);
    },
    /** Nothing is known: one calm sentence and a way to try again, no figure, nobody signed out. */
    async expectHonest(page: Page, mostMs = pageMs): Promise<void> {
      expect(await open(page, "/")).toBeLessThan(within(mostMs));
      await expect(couldNot(page)).toBeVisible();
      await expect(page.getByText("Your points are safe").first()).toBeVisible();
      await expect(retry(page)).toBeVisible();
      await expectNoLie(page);
    },
  };
}

/** The page mends itself: nobody reloads. The clock of the page is moved on, the server's is not. */
export async function expectRecovery(page: Page, seen: RegExp | string): Promise<void> {
  await expect(async () => {
    await page.clock.fastForward(25_000);
    await expect(page.getByText(seen).first()).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 20_000 });
}
