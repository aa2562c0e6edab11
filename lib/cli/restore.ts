import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkTrail, storePlace } from "@/lib/cli/store-place";
import { restoreSnapshot } from "@/lib/store/restore";
import { openStore } from "@/lib/store/store";

const usage = `Usage: npm run restore -- --from FILE
  Fills the empty store of DATABASE_URL from a backup, before Rung is started on it. The backup of a file may
  go into PostgreSQL and the other way round.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { from: { type: "string" } } });
  if (!values.from) {
    console.error(usage);
    return 2;
  }
  const counts = await restoreSnapshot(resolve(values.from), storePlace());
  for (const [table, rows] of Object.entries(counts)) console.log(`${table}: ${rows}`);
  const store = openStore(storePlace());
  const whole = await checkTrail(store);
  await store.close();
  return whole ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
