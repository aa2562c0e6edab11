import { expect, test } from "@playwright/test";
import { countKills } from "@/e2e/bench/kit/kills";
import { createHome } from "@/e2e/support/own-rung";
import { ports, sandbox } from "@/e2e/support/world";

// Row 22, a sample: `npm run bench -- kill` does it 200 times.
const kills = 20;

test(`row 22: killed (-9) ${kills} times at any moment, nothing acknowledged is lost`, async () => {
  test.setTimeout(240_000);
  const home = await createHome({ ports: { rung: ports.rung + 2, sandbox: ports.sandbox }, staff: true });
  const { acknowledged, lost, chain } = await countKills(home, sandbox, kills);
  expect(lost).toEqual({ records: [], sessions: 0, signOuts: 0 });
  expect(chain).toMatchObject({ ok: true });
  expect(acknowledged.lookups).toBeGreaterThan(kills);
  expect(acknowledged.signIns).toBeGreaterThan(0);
  expect(acknowledged.signOuts).toBeGreaterThan(0);
});
