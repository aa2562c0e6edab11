import { expect, type Locator, type Page, test } from "@playwright/test";
import { personOf } from "@/e2e/support/sandbox";
import { expectNothingCut, settled } from "@/e2e/support/sight";
import { signInMember, signInStaff } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

// A balance of thirteen digits is a balance: in every place where it stands it is whole, on one line, and within
// the surface that carries it.
const languages = [
  ["en", "9,876,543,210,000"],
  ["ar", "9,876,543,210,000"],
  ["hi", "98,76,54,32,10,000"],
] as const;

test.use({ trace: "off" });

async function speak(page: Page, language: string): Promise<void> {
  await page.context().addCookies([{ name: "rung-locale", value: language, url: origin }]);
}

async function expectWhole(figure: Locator, told: string): Promise<void> {
  const found = await figure.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const surface = (element.closest(".plate, .open-card, main") ?? document.body).getBoundingClientRect();
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    return { inside: text.left >= surface.left && text.right <= surface.right, lines };
  });
  expect(found, told).toEqual({ inside: true, lines: 1 });
}

async function expectFigures(page: Page, figure: string, told: string): Promise<void> {
  await settled(page);
  const shown = page.getByText(figure, { exact: true });
  await expect(shown.first(), told).toBeVisible();
  for (const each of await shown.all()) if (await each.isVisible()) await expectWhole(each, told);
  await expectNothingCut(page, told);
}

for (const [language, figure] of languages)
  test(`thirteen digits stand whole on the member's screens at 320 px: ${language}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await signInMember(page, (await personOf("points-very-many")).mobile ?? "");
    await speak(page, language);
    await page.goto("/card");
    const card = await page.locator("a.stack").getAttribute("href");
    for (const path of ["/", "/points", card ?? ""]) {
      await page.goto(path);
      await expectFigures(page, figure, `${language} ${path}`);
    }
    for (const width of [900, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["/", "/points"]) {
        await page.goto(path);
        await expectFigures(page, figure, `${language} ${path} at ${width}`);
      }
    }
  });

for (const [language, figure] of languages)
  test(`thirteen digits stand whole at the till: ${language}`, async ({ page }) => {
    await signInStaff(page);
    await speak(page, language);
    const { mobile } = await personOf("points-very-many");
    const found = await page.request.post("/api/staff/lookups", {
      headers: { origin },
      data: { identifier: mobile },
    });
    const { data } = await found.json();
    for (const [width, height] of [
      [1180, 820],
      [820, 1180],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto(`/staff/lookups/${data.handle}`);
      await expectFigures(page, figure, `${language} at ${width}`);
    }
  });
