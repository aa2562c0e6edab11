import { expect, test } from "@playwright/test";
import { countKills } from "@/e2e/bench/kit/kills";
import { createHome } from "@/e2e/support/own-rung";
import { expectNoLie, wear } from "@/e2e/support/trouble";
import { ports, sandbox } from "@/e2e/support/world";

const own = { rung: ports.rung + 2, sandbox: ports.sandbox };

// A sample: `npm run bench -- kill` does it 200 times.
const kills = 6;

test(`row 22: killed (-9) ${kills} times at any moment, nothing acknowledged is lost`, async () => {
  test.setTimeout(120_000);
  const home = await createHome({ ports: own, staff: true });
  const { acknowledged, lost, chain } = await countKills(home, sandbox, kills);
  expect(lost).toEqual({ records: [], sessions: 0, signOuts: 0 });
  expect(chain).toMatchObject({ ok: true });
  // How much was acknowledged between two kills is the machine's affair; that there was something is not.
  expect(acknowledged.lookups).toBeGreaterThan(0);
  expect(acknowledged.signIns + acknowledged.signOuts).toBeGreaterThan(0);
});

test("row 22: killed under an open page, it says so calmly; after the start the member is still signed in", async ({
  page,
  context,
}) => {
  const home = await createHome({ ports: own });
  const [cookie = ""] = await home.signIn([700_000_700]);
  const before = await home.start();
  await wear(context, home.origin, cookie);
  await page.goto(`${home.origin}/`);
  const status = page.getByRole("region", { name: /status/i }).first();
  await expect(status).toContainText(/\d,\d{3}/);
  const refresh = page.getByRole("button", { name: "Refresh" });
  await refresh.click();
  await expect(refresh).toHaveAttribute("aria-busy", "false");
  await before.stop("SIGKILL");
  await refresh.click();
  await expect(page.getByText("Could not refresh just now")).toBeVisible();
  await expect(status).toContainText(/\d,\d{3}/);
  const after = await home.start();
  await refresh.click();
  await expect(page.getByText("Could not refresh just now")).toHaveCount(0);
  await page.reload();
  await expect(status).toContainText(/\d,\d{3}/);
  await expectNoLie(page);
  await after.stop();
});
