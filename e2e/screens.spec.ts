import { expect, test } from "@playwright/test";
import { clearFaults, personOf, setFault } from "@/e2e/support/sandbox";
import { settled } from "@/e2e/support/sight";
import { signInMember } from "@/e2e/support/sign-in";
import { origin } from "@/e2e/support/world";

// What is true of the member's screens whoever reads them: their order, their motion, their paper.
test.use({ trace: "off" });
test.afterEach(() => clearFaults());

test("Home reads in order: status, nearest goal, points, cards, next goals; on wide screens they stand as designed", async ({
  page,
}) => {
  await signInMember(page, (await personOf("showcase")).mobile ?? "");
  await page.goto("/");
  await settled(page);
  const regions = page.getByRole("region", { name: /^(Status|Nearest goal|Points|Cards|Next goals)$/ });
  const names = await regions.evaluateAll((all) =>
    all.map((each) => each.getAttribute("aria-label") ?? each.querySelector("h2")?.textContent),
  );
  expect(names).toEqual(["Status", "Nearest goal", "Points", "Cards", "Next goals"]);
  await page.setViewportSize({ width: 1440, height: 900 });
  const places = await regions.evaluateAll((all) =>
    all
      .map((each) => each.getBoundingClientRect())
      .map(({ left, top }) => [Math.round(left), Math.round(top)]),
  );
  const [status = [], goal = [], points = [], , next = []] = places;
  expect([goal[0], next[0]]).toEqual([status[0], status[0]]);
  expect(points[0]).toBeGreaterThan(status[0] ?? 0);
  expect(next[1]).toBeGreaterThan(goal[1] ?? 0);
});

test("bars fill once: what has been seen stands still when the page is rendered anew", async ({ page }) => {
  await signInMember(page, (await personOf("climbing-above-half")).mobile ?? "");
  await page.addInitScript(() =>
    addEventListener("animationstart", ({ animationName, target }) => {
      if (target instanceof Element && target.closest(".bar")) console.log(`moved ${animationName}`);
    }),
  );
  const moved: string[] = [];
  page.on("console", (line) => void (line.text().startsWith("moved") && moved.push(line.text())));
  await setFault("targets", "503");
  await page.goto("/progress");
  await settled(page);
  await expect.poll(() => moved).toContain("moved climb");
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  const before = moved.length;
  await clearFaults();
  const again = page.getByRole("button", { name: "Try again" });
  await expect(async () => {
    await again.first().click({ timeout: 500 });
    await expect(again).toHaveCount(0, { timeout: 500 });
  }).toPass();
  await expect(page.getByRole("progressbar").first()).toBeVisible();
  expect(moved).toHaveLength(before);
});

test("two hundred goals come a page at a time", async ({ page }) => {
  await signInMember(page, "917200000200");
  await page.goto("/progress");
  await settled(page);
  const blocks = page.locator("section", { has: page.locator("#goals-title") }).locator("article");
  const pages = page.getByRole("navigation", { name: "Pages of goals" });
  await expect(pages).toContainText("1–40 of 200");
  await expect(blocks).toHaveCount(40);
  const first = await blocks.first().getAttribute("aria-label");
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(pages).toContainText("41–80 of 200");
  await expect(page).toHaveURL(/\/progress\?goals=2/);
  expect(await blocks.first().getAttribute("aria-label")).not.toBe(first);
  await page.goto("/progress?goals=99");
  await expect(pages).toContainText("161–200 of 200");
  await expect(pages.getByRole("link", { name: "Next" })).toHaveCount(0);
});

test("paper is light, whatever the screen was", async ({ page }) => {
  await signInMember(page, (await personOf("showcase")).mobile ?? "");
  await page.context().addCookies([{ name: "rung-theme", value: "dark", url: origin }]);
  await page.goto("/card");
  await settled(page);
  const ink = () =>
    page.evaluate(() => {
      const pen = document.createElement("canvas").getContext("2d");
      if (!pen) return 0;
      pen.fillStyle = getComputedStyle(document.querySelector("main .t2") ?? document.body).color;
      pen.fillRect(0, 0, 1, 1);
      return pen.getImageData(0, 0, 1, 1).data[1] ?? 0;
    });
  const onScreen = await ink();
  await page.emulateMedia({ media: "print" });
  const onPaper = await ink();
  expect(onScreen, "light letters on a dark screen").toBeGreaterThan(140);
  expect(onPaper, "dark letters on paper").toBeLessThan(110);
  await expect(page.getByRole("navigation").first()).toBeHidden();
});
