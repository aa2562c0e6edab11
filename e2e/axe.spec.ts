import { expect, type Page, test } from "@playwright/test";
import { axeFinds } from "@/e2e/support/axe";
import { setLook } from "@/e2e/support/look";
import { signInMember, signInStaff } from "@/e2e/support/sign-in";
import { lookUpBy } from "@/e2e/support/till";

async function expectNoViolation(page: Page, path: string) {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  expect(await axeFinds(page), path).toEqual([]);
}

for (const [language, theme] of [
  // The other pairs are met in a11y.spec.ts and staff-screens.spec.ts, with more states.
  ["en", "light"],
  ["ar", "dark"],
] as const) {
  test(`member pages have no axe violation in ${language}, ${theme}`, async ({ page }) => {
    await setLook(page.context(), { language, theme });
    await expectNoViolation(page, "/sign-in");
    await signInMember(page, "1234512345");
    for (const path of ["/", "/?program=983", "/card", "/card/921845", "/progress", "/points", "/profile"])
      await expectNoViolation(page, path);
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr");
  });

  test(`staff pages have no axe violation in ${language}, ${theme}`, async ({ page }) => {
    await setLook(page.context(), { language, theme });
    await expectNoViolation(page, "/staff/sign-in");
    await signInStaff(page, "supervisor@store.example");
    await expectNoViolation(page, "/staff");
    await expectNoViolation(page, "/staff/audit");
    await expectNoViolation(page, `/staff/lookups/${await lookUpBy(page.request, "1234512345")}`);
  });
}
