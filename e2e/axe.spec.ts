import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { signInMember, signInStaff } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

async function speak(page: Page, locale: "en" | "ar", theme: "light" | "dark") {
  await page.context().addCookies([
    { name: "rung-locale", value: locale, url: origin },
    { name: "rung-theme", value: theme, url: origin },
  ]);
}

async function expectNoViolation(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const told = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect(told, path).toEqual([]);
}

for (const [locale, theme] of [
  // The other pairs are met in a11y.spec.ts and staff-screens.spec.ts, with more states.
  ["en", "light"],
  ["ar", "dark"],
] as const) {
  test(`member pages have no axe violation in ${locale}, ${theme}`, async ({ page }) => {
    await speak(page, locale, theme);
    await expectNoViolation(page, "/sign-in");
    await signInMember(page, "1234512345");
    for (const path of ["/", "/?program=983", "/card", "/card/921845", "/progress", "/points", "/profile"])
      await expectNoViolation(page, path);
    await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr");
  });

  test(`staff pages have no axe violation in ${locale}, ${theme}`, async ({ page }) => {
    await speak(page, locale, theme);
    await expectNoViolation(page, "/staff/sign-in");
    await signInStaff(page, "supervisor@store.example");
    await expectNoViolation(page, "/staff");
    await expectNoViolation(page, "/staff/audit");
    const answer = await page.request.post("/api/staff/lookups", {
      headers: { origin },
      data: { identifier: "1234512345" },
    });
    const { handle } = (await answer.json()).data;
    await expectNoViolation(page, `/staff/lookups/${handle}`);
  });
}
