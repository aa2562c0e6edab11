import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { axeFinds } from "@/e2e/support/axe";
import { setLook } from "@/e2e/support/look";
import { expectNothingCut, settled } from "@/e2e/support/sight";
import { signInStaff } from "@/e2e/support/sign-in";
import { raiseToFull } from "@/e2e/support/till";
import { root } from "@/lib/cli/paths";

type Words = { [key: string]: string | Words };

/** What the catalogue of this language says under a key of the staff screens. */
function wordsOf(locale: string) {
  const catalogue: Words = JSON.parse(
    readFileSync(join(root, "lib/i18n/messages", locale, "staff.json"), "utf8"),
  );
  return (path: string): string => {
    let here: string | Words | undefined = catalogue;
    for (const key of path.split(".")) here = typeof here === "object" ? here[key] : undefined;
    if (typeof here !== "string") throw new Error(`There is no ${path} in ${locale}.`);
    return here;
  };
}

const leastPixels = 48;

/** What can be touched and is smaller than a finger on a till needs. */
async function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const all = document.querySelectorAll(
      "a[href], button, input:not([type=hidden]), select, summary, [role=button]",
    );
    return [...all].flatMap((target) => {
      // A field shows as large as the box around it, which a touch anywhere in it focuses.
      const drawn = target.closest("label") ?? target;
      const { width, height } = drawn.getBoundingClientRect();
      if (width === 0 || height === 0 || target.closest(".vh, .skip") || target.matches(".vh, .skip"))
        return [];
      if (width >= least - 0.5 && height >= least - 0.5) return [];
      const name = target.textContent?.trim() || target.getAttribute("aria-label") || target.className;
      return [`${target.tagName} ${name.slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`];
    });
  }, leastPixels);
}

async function check(page: Page, what: string): Promise<void> {
  await settled(page);
  expect.soft(await axeFinds(page), `axe: ${what}`).toEqual([]);
  expect.soft(await smallTargets(page), `under ${leastPixels} px: ${what}`).toEqual([]);
  await expectNothingCut(page, what);
}

async function find(page: Page, text: string): Promise<void> {
  const field = page.locator("#look");
  await expect(async () => {
    await field.fill("9876543210");
    await expect(page.locator("#look-hint .tag")).toBeVisible({ timeout: 500 });
  }).toPass();
  await field.fill(text);
  await field.press("Enter");
}

async function openTill(page: Page, text: string): Promise<string> {
  await page.goto("/staff");
  await find(page, text);
  await page.waitForURL(/\/staff\/lookups\//);
  await expect(page.locator(".view .far")).toBeVisible();
  return page.url().split("/").at(-1) ?? "";
}

const problems = {
  nobody: "9000000001",
  ambiguous: "918000555000",
  unreadable: "98x7654321y",
  erased: "918000000133",
  "merged elsewhere": "918000000132",
} as const;
const parts = ["tier", "goals", "trackers", "points", "cards", "activity", "details"] as const;

for (const [locale, theme, width, height] of [
  ["en", "light", 1_180, 820],
  ["ar", "dark", 820, 1_180],
] as const) {
  const say = wordsOf(locale);
  const button = (page: Page, key: string) => page.getByRole("button", { name: say(key), exact: true });

  test.describe(`on a tablet of ${width} × ${height} in ${locale}, ${theme}`, () => {
    test.use({ viewport: { width, height }, contextOptions: { reducedMotion: "reduce" } });
    test.beforeEach(async ({ page }) => {
      test.setTimeout(120_000);
      await setLook(page.context(), { language: locale, theme });
    });

    test("sign-in, PIN, the empty till, the camera, the lock: nothing for axe, nothing too small", async ({
      page,
    }) => {
      await page.goto("/staff/sign-in");
      await check(page, "sign-in");
      await signInStaff(page);
      await page.goto("/staff");
      await check(page, "empty till");
      await expect(async () => {
        await button(page, "pin.open").click();
        await expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 });
      }).toPass();
      await check(page, "PIN");
      await page.keyboard.press("Escape");
      await button(page, "look.scan").click();
      await expect(
        page
          .getByRole("dialog")
          .getByText(say("scan.none.title"))
          .or(page.getByText(say("scan.refused.title"))),
      ).toBeVisible();
      await check(page, "camera");
      await page.keyboard.press("Escape");
      await button(page, "look.lock").click();
      await expect(page.getByRole("heading", { name: say("pin.unlock.title") })).toBeVisible();
      await check(page, "lock");
    });

    test("every answer to a search: nothing for axe, nothing too small", async ({ page }) => {
      await signInStaff(page);
      await page.goto("/staff");
      for (const [what, text] of Object.entries(problems)) {
        await find(page, text);
        await expect(page.locator(".look [role=alert]")).toBeVisible();
        await check(page, what);
      }
    });

    test("the till at each grade, its dialogs and every part of More: nothing for axe, nothing too small", async ({
      page,
    }) => {
      await signInStaff(page);
      const handle = await openTill(page, "918000000150");
      await check(page, "masked till");
      await button(page, "raise.open").click();
      await check(page, "unlock more");
      await page.getByRole("button", { name: new RegExp(`^${say("raise.ways.reveal.title")}`) }).click();
      await check(page, "reveal");
      await page.keyboard.press("Escape");
      await page.goto(`/staff/lookups/${handle}?more=cards`);
      await check(page, "cards at the masked grade");
      await raiseToFull(page, handle, "918000000150");
      await page.goto(`/staff/lookups/${handle}`);
      await check(page, "full till");
      for (const part of parts) {
        await page.goto(`/staff/lookups/${handle}?more=${part}`);
        await check(page, `More: ${part}`);
      }
      await page.goto("/staff/lookups/nothing");
      await check(page, "ended look-up");
    });

    test("the countdown and the trail: nothing for axe, nothing too small", async ({ page }) => {
      await signInStaff(page, "supervisor@store.example");
      await page.clock.install();
      await openTill(page, "1234512345");
      await page.clock.runFor(84_000);
      await expect(page.getByRole("timer")).toBeVisible();
      await check(page, "countdown");
      await page.goto("/staff/audit");
      await check(page, "trail");
    });
  });
}
