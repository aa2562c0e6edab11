import { expect, test } from "@playwright/test";
import { codeFor, codesSent, personOf } from "@/e2e/support/sandbox";
import { signInStaff } from "@/e2e/support/sign-in";
import { look, lookField, openStaff, openTill } from "@/e2e/support/till";
import { staffPassword } from "@/e2e/support/world";

test.describe("a signed-in store person", () => {
  test.beforeEach(({ page }) => signInStaff(page));

  test("sees the till view with a masked identity, and nothing of it in the address or the title", async ({
    page,
  }) => {
    await openTill(page, "+91 12345 12345");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("B••• B•••");
    await expect(page.getByText("Found by mobile +91 12 ••• 2345")).toBeVisible();
    await expect(page.getByText("95,827", { exact: true })).toBeVisible();
    await expect(page.getByText("Diamond", { exact: true })).toBeVisible();
    expect(`${page.url()} ${await page.title()}`).not.toMatch(/12345|Bubalus|566881933/);
  });

  test("reads a streak with its day, to say and among the nearest goals", async ({ page }) => {
    await openTill(page, (await personOf("streak-in-progress")).mobile ?? "");
    await expect(page.getByText("One more by 24 Nov makes your streak 4 of 5.")).toBeVisible();
    await expect(page.getByText("3 of 5 done. Finishing this one by 24 Nov makes it 4")).toBeVisible();
  });

  test("is told that nobody has this mobile, and what was typed stays", async ({ page }) => {
    await openStaff(page);
    await look(page, "9000000001");
    await expect(page.getByRole("alert").first()).toContainText(
      "No member with this mobile. Try the e-mail or the card.",
    );
    await expect(lookField(page)).toHaveValue("9000000001");
  });

  test("is asked when two customers fit, and opens the one that was meant", async ({ page }) => {
    await openStaff(page);
    await look(page, "918000555000");
    await page.getByRole("button", { name: "Member number" }).click();
    await expect(page.getByText(/Found by member number/)).toBeVisible();
  });

  test("opens the card grade with a wedge scanner while a button has the focus", async ({ page }) => {
    await openStaff(page);
    await page.getByRole("button", { name: "Lock", exact: true }).focus();
    await page.keyboard.type("]C1DS034812BA");
    await page.keyboard.press("Enter");
    await expect(page.getByText("Found by card DS034812BA")).toBeVisible();
    await expect(page.getByText("Card view", { exact: true })).toBeVisible();
  });

  test("finds all 97 trackers, both tier changes and the cycles under More", async ({ page }) => {
    await openTill(page, "98662653@example.com");
    await page.getByRole("link", { name: "Show more" }).click();
    await page.getByRole("link", { name: "Trackers" }).click();
    await expect(page.getByText("97 counts")).toBeVisible();
    await openTill(page, "19986542387");
    await page.getByRole("link", { name: "Show more" }).click();
    await expect(page.getByText("Up to Garnet").or(page.getByText("Moved to Garnet"))).toBeVisible();
    await openTill(page, "919988221100");
    await page.getByRole("link", { name: "Show more" }).click();
    await page.getByRole("link", { name: "Goals" }).click();
    await expect(page.getByText("7 of 2").first()).toBeVisible();
    await expect(page.getByText("8 of 2").first()).toBeVisible();
  });

  test("opens the full view with a code that the customer was sent", async ({ page }) => {
    await openTill(page);
    const before = await codesSent("1234512345");
    await page.getByRole("button", { name: "Unlock more" }).click();
    await page.getByRole("button", { name: /Send them a code/ }).click();
    await page.getByRole("button", { name: "Send a code" }).click();
    await page.getByLabel("Code they were sent").fill(await codeFor("1234512345", before));
    await page.getByRole("button", { name: "Unlock", exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Bubalus/);
    await expect(page.getByText("Full view", { exact: true })).toBeVisible();
  });

  test("leaves nothing behind after Done: not by Back, not by the address", async ({ page }) => {
    await openTill(page);
    const address = page.url();
    await page.getByRole("button", { name: "Done" }).click();
    await page.waitForURL(/\/staff$/);
    await page.goBack();
    await expect(page.locator("body")).not.toContainText("B••• B•••");
    await page.goto(address);
    await expect(page.getByText("This look-up has ended").first()).toBeVisible();
    await expect(page.locator("body")).not.toContainText("95,827");
  });

  test("is counted down after eighty seconds and cleared after ninety", async ({ page }) => {
    await page.clock.install();
    await openTill(page);
    await page.clock.runFor(84_000);
    await expect(page.getByRole("timer")).toContainText(/Clears in [3-7] seconds/);
    await page.clock.runFor(8_000);
    await page.waitForURL(/\/staff$/);
    await expect(page.getByText("Ask for a mobile number, e-mail or card")).toBeVisible();
  });
});

test("a shift: sign in, choose a PIN, lock, a wrong PIN, back, nothing of the shift left", async ({
  page,
}) => {
  await page.goto("/staff/sign-in");
  await page.getByLabel("E-mail").fill("associate@store.example");
  await page.getByLabel("Password").fill(staffPassword);
  await page.getByRole("button", { name: "Start shift" }).click();
  const pin = page.getByLabel(/PIN/).first();
  for (const _time of ["first", "again"]) {
    await pin.fill("482913");
    await page.getByRole("button", { name: "Next", exact: true }).click();
  }
  await page.waitForURL(/\/staff$/);
  await look(page, "1234512345");
  await page.waitForURL(/lookups/);
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Locked" })).toBeVisible();
  await expect(page.locator("body")).not.toContainText("•••");
  await expect(async () => {
    await page.getByRole("button", { name: "1", exact: true }).click();
    await expect(pin).not.toHaveValue("", { timeout: 500 });
  }).toPass();
  await pin.fill("111111");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByText(/That PIN is not right/)).toBeVisible();
  await pin.fill("482913");
  await page.getByRole("button", { name: "Unlock" }).click();
  await expect(page.getByText("Nobody yet.")).toBeVisible();
});

test("a supervisor reads and filters the trail of the store", async ({ page }) => {
  await signInStaff(page, "supervisor@store.example");
  await openStaff(page);
  await look(page, "9000000001");
  await expect(page.getByRole("alert").first()).toBeVisible();
  await page.goto("/staff/audit");
  await page.getByLabel("Result").selectOption({ label: "Not found" });
  await page.getByRole("button", { name: "Show", exact: true }).click();
  const table = page.getByRole("table");
  await expect(table.getByRole("cell", { name: "Not found" }).first()).toBeVisible();
  await expect(table.getByRole("cell", { name: "Found", exact: true })).toHaveCount(0);
  await expect(table).not.toContainText("9000000001");
});
