import { expect, test } from "@playwright/test";
import { designedStates } from "@/e2e/support/designed-states";
import { personOf } from "@/e2e/support/sandbox";
import { expectBarsSaid, expectNothingCut, settled } from "@/e2e/support/sight";
import { signInMember } from "@/e2e/support/sign-in";
import { watchPage } from "@/e2e/support/trouble";

// 320 px is also a window of 1,280 px at 400 %.
test.use({ viewport: { width: 320, height: 640 }, trace: "off" });

for (const [state, what, pages] of designedStates)
  test(`${state}: ${what}`, async ({ page }) => {
    const { mobile, email, externalId } = await personOf(state);
    await signInMember(page, mobile ?? email ?? externalId ?? "");
    const watched = await watchPage(page);
    for (const [path, said] of Object.entries(pages)) {
      const told = `${state} ${path}`;
      await page.goto(path);
      await settled(page);
      for (const words of said)
        await expect(page.locator("main").getByText(words).first(), told).toBeVisible();
      await expectBarsSaid(page, told);
      await expectNothingCut(page, told);
      expect(await watched.jumps(), `${told}: layout shift`).toEqual([]);
      expect(await page.title(), "a title without personal data").toMatch(
        /^(Home|Card|Progress|Points|Profile) · Rung$/,
      );
    }
  });

test("a rise in tier is a climb of the lit rung, and stands still under reduced motion", async ({ page }) => {
  await signInMember(page, (await personOf("just-upgraded")).mobile ?? "");
  const moves = () =>
    page.evaluate(() =>
      document
        .getAnimations()
        .flatMap((each) => (each instanceof CSSAnimation ? each.animationName : []))
        .filter((name) => name === "climb-tier"),
    );
  const begun = page.waitForEvent("console", (line) => line.text() === "climbing climb-tier");
  await page.addInitScript(() =>
    addEventListener("animationstart", ({ animationName }) => console.log(`climbing ${animationName}`)),
  );
  await page.goto("/");
  await begun;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto("/");
  await settled(page);
  expect(await moves()).toEqual([]);
  await expect(page.locator(".plate[data-risen] .here")).toBeVisible();
});

test("a goal that Capillary calls current but whose end has passed is not offered on Home", async ({
  page,
}) => {
  await signInMember(page, (await personOf("goal-ended-but-current")).mobile ?? "");
  await page.goto("/");
  await settled(page);
  await expect(page.getByText("Late close")).toHaveCount(0);
  await expect(page.getByText(/towards Gold/).first()).toBeVisible();
});
