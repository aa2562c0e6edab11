import { expect, test } from "@playwright/test";
import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { signInMember } from "@/e2e/support/sign-in";

test("a member signs in on the page with a code and sees tier and points", async ({ page }) => {
  const before = await codesSent("1234512345");
  await page.goto("/sign-in");
  await page.getByRole("textbox").fill("1234512345");
  await page.getByRole("button", { name: "Send code" }).click();
  const code = await codeFor("1234512345", before);
  await page.getByRole("textbox", { name: "Six digits" }).fill(code);
  const enter = page.getByRole("button", { name: /^(Sign in|Continue)$/ });
  if (await enter.isVisible()) await enter.click();
  await expect(page).toHaveURL(/\/$/);
  await expect(page.getByRole("heading", { name: "Hello, Bubalus" })).toBeVisible();
  const status = page.getByRole("region", { name: /status|your tier/i });
  await expect(status).toContainText("Diamond");
  await expect(status).toContainText("Highest tier");
  await expect(status).toContainText("95,827");
});

test("a wrong code is answered with the same calm words for everybody", async ({ page }) => {
  for (const identifier of ["1234512345", "9000000003"]) {
    await page.goto("/sign-in");
    await page.getByRole("textbox").fill(identifier);
    await page.getByRole("button", { name: "Send code" }).click();
    // The sixth digit sends it.
    await page.getByRole("textbox", { name: "Six digits" }).fill("000000");
    await expect(page.getByRole("alert").filter({ hasText: /wrong|expired/ })).toBeVisible();
  }
});

test("switched to the other programme the member sees Coral, the way to Opal, and that nothing was earned", async ({
  page,
}) => {
  await signInMember(page, "1234512345");
  await page.goto("/");
  await page.getByRole("link", { name: "DocTransferPoints" }).click();
  await expect(page.getByText("Coral", { exact: true }).first()).toBeVisible();
  const bar = page.getByRole("progressbar").first();
  await expect(bar).toHaveAttribute("aria-valuetext", "3,000 points more to reach Opal");
  await expect(page.getByText("3,000 points more to reach Opal").first()).toBeVisible();
  await expect(page.getByText("You have not earned in this programme yet").first()).toBeVisible();
});

test("Home offers no cycle whose end has passed; Progress shows it as ended", async ({ page }) => {
  await signInMember(page, "1234512345");
  await page.goto("/");
  await expect(page.getByText("You are at the highest tier")).toBeVisible();
  await expect(page.getByText("JUSTIN")).toHaveCount(0);
  await page.goto("/progress");
  await expect(page.getByText("JUSTIN ended on 10 Dec 2025")).toBeVisible();
  await expect(page.getByText(/₹3,000 of 10,000/)).toBeVisible();
});

test("Points shows the equation that adds up", async ({ page }) => {
  await signInMember(page, "1234512345");
  await page.goto("/points");
  const table = page.getByRole("table").first();
  for (const [name, amount] of [
    ["Earned since you joined", "304,600"],
    ["Redeemed", "35,474"],
    ["Ended", "173,299"],
    ["Ready to spend", "95,827"],
  ] as const)
    await expect(table.getByRole("row", { name: new RegExp(name) })).toContainText(amount);
});

test("every bar says its sentence to those who cannot see it", async ({ page }) => {
  await signInMember(page, "1234512345");
  for (const path of ["/?program=983", "/progress?program=983", "/progress"]) {
    await page.goto(path);
    const bars = page.getByRole("progressbar");
    for (const bar of await bars.all()) {
      const sentence = (await bar.getAttribute("aria-valuetext")) ?? "";
      expect(sentence.length).toBeGreaterThan(5);
      expect(sentence).not.toMatch(/%/);
      await expect(page.getByText(sentence).first()).toBeAttached();
    }
  }
});

test("Profile changes language and look, and signing out ends the session at once", async ({ page }) => {
  await signInMember(page, "1234512345");
  await page.goto("/profile");
  // The button waits for the scripts; from then on a tap alone is enough.
  await expect(page.getByRole("button", { name: "Save" })).toBeEnabled();
  await page.getByText("العربية").click();
  await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
  await expect(page.locator("html")).toHaveAttribute("lang", "ar");
  await page.getByText("English").click();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Sign out", exact: true }).last().click();
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await page.request.get("/api/member/home")).status()).toBe(401);
});

test("pages are readable and the card usable without any script", async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await signInMember(page, "1234512345");
  for (const path of ["/", "/card", "/progress", "/points"]) await page.request.get(path);
  await page.goto("/");
  await expect(page.getByText("95,827").first()).toBeVisible();
  await page.goto("/card/921845");
  await expect(page.getByText("DS03 4812 BA")).toBeVisible();
  await expect(page.getByRole("img", { name: /code/i })).toBeVisible();
  await page.goto("/points");
  await expect(page.getByText("304,600").first()).toBeVisible();
  await context.close();
});
