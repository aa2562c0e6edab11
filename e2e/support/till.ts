import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { origin } from "@/e2e/support/world";

const headers = { origin };

export const lookField = (page: Page) => page.getByRole("textbox", { name: "Find a customer" });

/** The empty till, once it listens: what is recognised under the field tells that its scripts run. */
export async function openStaff(page: Page): Promise<void> {
  await page.goto("/staff");
  await untilItListens(page);
}

export async function untilItListens(page: Page): Promise<void> {
  await expect(async () => {
    await lookField(page).fill("9876543210");
    await expect(page.getByText("Mobile", { exact: true })).toBeVisible({ timeout: 500 });
  }).toPass();
  await lookField(page).fill("");
}

/** Asks for a customer as somebody who types. */
export async function look(page: Page, text: string): Promise<void> {
  await lookField(page).fill(text);
  await lookField(page).press("Enter");
}

/** From the empty till to a customer's. */
export async function openTill(page: Page, text = "1234512345"): Promise<void> {
  await openStaff(page);
  await look(page, text);
  await page.waitForURL(/\/staff\/lookups\//);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Looks somebody up without the screen. @returns the handle */
export async function lookUpBy(request: APIRequestContext, identifier: string): Promise<string> {
  const answer = await request.post("/api/staff/lookups", { headers, data: { identifier } });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()).data.handle;
}

/** Raises a look-up to the full grade by a code that is sent to the customer. */
export async function raiseToFull(page: Page, handle: string, mobile: string): Promise<void> {
  const before = await codesSent(mobile);
  await page.request.post(`/api/staff/lookups/${handle}/code`, { headers, data: {} });
  const data = { by: "one-time-code", value: await codeFor(mobile, before) };
  const raised = await page.request.post(`/api/staff/lookups/${handle}/raise`, { headers, data });
  expect(raised.status(), await raised.text()).toBe(200);
}
