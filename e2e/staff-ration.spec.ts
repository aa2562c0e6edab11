import { expect, test } from "@playwright/test";
import { createHome, type OwnRung } from "@/e2e/support/own-rung";
import { calls, forgetCalls } from "@/e2e/support/sandbox";
import { signInStaff } from "@/e2e/support/sign-in";
import { look, untilItListens } from "@/e2e/support/till";
import { createVisitor } from "@/e2e/support/visitor";
import { ports, today } from "@/e2e/support/world";

// Limits are the standard ones, as in a real store.
const own = { rung: ports.rung + 10, sandbox: ports.sandbox };
const numbers = Array.from({ length: 500 }, (_, index) => `90000${String(10_000 + index)}`);
const most = 30;

test("500 numbers tried one after the other stop at the ration, and the supervisor is warned", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const home = await createHome({
    ports: own,
    staff: true,
    more: { LIMITS: "standard", RUNG_NOW: today, LOG_LEVEL: "error" },
  });
  const rung: OwnRung = await home.start();
  try {
    const associate = createVisitor(home.origin);
    await associate.signInStaff(home.origin, "associate@store.example");
    await forgetCalls();
    const seen = new Map<string, number>();
    const waits: number[] = [];
    for (let at = 0; at < numbers.length; at += 10) {
      // Ten at a time: a ration that is counted late would let some of them through.
      const answers = await Promise.all(
        numbers
          .slice(at, at + 10)
          .map((identifier) =>
            associate.ask(home.origin, "/api/staff/lookups", { method: "POST", json: { identifier } }),
          ),
      );
      for (const answer of answers) {
        const { code } = await answer.json();
        const name = `${answer.status} ${code}`;
        seen.set(name, (seen.get(name) ?? 0) + 1);
        if (answer.status === 429) waits.push(Number(answer.headers.get("retry-after")));
      }
    }
    expect(Object.fromEntries(seen)).toEqual({ "404 no-member": most, "429 ration": numbers.length - most });
    expect(Math.min(...waits)).toBeGreaterThan(60);
    const asked = (await calls()).filter(({ path }) => path.includes("lookup"));
    expect(asked.length).toBeGreaterThan(0);
    // Ten digits may be a mobile in three spellings, a member number or a card.
    expect(asked.length).toBeLessThanOrEqual(most * 5);

    const page = await browser.newPage({ baseURL: home.origin, viewport: { width: 1_180, height: 820 } });
    await signInStaff(page, "supervisor@store.example", home.origin);
    await page.goto("/staff/audit");
    await expect(page.getByRole("heading", { name: "Worth a look" })).toBeVisible();
    await expect(page.getByText("Asha Rao: 30 misses in 500 look-ups")).toBeVisible();
    await expect(page.getByText("A ration was reached in this shift.")).toBeVisible();
    await page.close();

    // The person who tried is told when it goes on, and sees no trail.
    const tablet = await browser.newPage({ baseURL: home.origin, viewport: { width: 1_180, height: 820 } });
    await signInStaff(tablet, "associate@store.example", home.origin);
    await tablet.goto("/staff/audit");
    await tablet.waitForURL(/\/staff$/);
    await untilItListens(tablet);
    await look(tablet, "1234512345");
    await expect(tablet.getByRole("alert").first()).toContainText("You have used up your look-ups for now.");
    await tablet.close();
  } finally {
    await rung.stop();
  }
});
