import { expect, test } from "@playwright/test";
import { signInMember } from "@/e2e/support/sign-in";
import { canarySecrets, origin } from "@/e2e/support/world";
import { askedOf, opsQueries } from "@/lib/ops/test-queries";

async function figures(): Promise<string> {
  const headers = { authorization: `Bearer ${canarySecrets.METRICS_TOKEN}` };
  const answer = await fetch(`${origin}/api/metrics`, { headers });
  expect(answer.status).toBe(200);
  return answer.text();
}

const count = (text: string, name: string, page: string) =>
  Number(
    new RegExp(`^rung_web_vitals_count\\{name="${name}",page="${page}"\\} (\\d+)$`, "m").exec(text)?.[1] ?? 0,
  );

test("a real browser's LCP, INP and CLS are counted once each, under the page that was opened", async ({
  page,
}) => {
  await signInMember(page, "1234512345");
  await page.goto("/card");
  const before = await figures();
  await page.goto("/points");
  await page.waitForLoadState("networkidle");
  await page.getByRole("button", { name: /refresh/i }).click();
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  // Moving away ends the visit: that is when the figures are whole.
  await page.goto("/card");
  for (const name of ["LCP", "CLS", "INP"])
    await expect
      .poll(async () => count(await figures(), name, "/points") - count(before, name, "/points"))
      .toBe(1);
});

test("the running server exports every figure that the dashboard and the alerts ask for", async () => {
  const text = await figures();
  const exported = new Set([...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name = ""]) => name));
  const asked = new Set(opsQueries().flatMap(({ expr }) => askedOf(expr).metrics.map(({ name }) => name)));
  asked.delete("up");
  const unknown = [...asked].filter(
    (name) => !exported.has(name) && !exported.has(name.replace(/_(bucket|sum|count)$/, "")),
  );
  expect(asked.size).toBeGreaterThan(20);
  expect(unknown).toEqual([]);
  expect(text).toContain("rung_store_ready 1");
});
