import { expect, test } from "@playwright/test";
import { countKills } from "@/e2e/bench/kit/kills";
import { createHome } from "@/e2e/support/own-rung";
import { ports, sandbox } from "@/e2e/support/world";
import { startPostgres } from "@/lib/store/test-postgres";

// What kill.spec.ts shows on the file, on PostgreSQL: the server is killed, the database lives on.
const kills = 20;

test(`killed (-9) ${kills} times in the middle of look-ups, nothing acknowledged is lost on PostgreSQL`, async () => {
  test.setTimeout(240_000);
  const postgres = await startPostgres();
  try {
    const home = await createHome({
      ports: { rung: ports.rung + 14, sandbox: ports.sandbox },
      staff: true,
      more: { DATABASE_URL: await postgres.url("rung") },
    });
    const { acknowledged, lost, chain } = await countKills(home, sandbox, kills);
    expect(lost).toEqual({ records: [], sessions: 0, signOuts: 0 });
    expect(chain).toMatchObject({ ok: true });
    expect(acknowledged.lookups).toBeGreaterThan(kills);
  } finally {
    await postgres.stop();
  }
});
