import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkTrail, storePlace } from "@/lib/cli/store-place";
import { openSnapshot, takeSnapshot } from "@/lib/store/snapshot";

const usage = `Usage: npm run backup -- --to FILE
  Copies the store of DATABASE_URL (sessions, limits, last good values, look-up trail) as it is at one instant
  into FILE, while Rung runs. Keep NEXTAUTH_SECRET elsewhere: without it the copy opens nothing, and with
  another one neither do its sessions.`;

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { to: { type: "string" } } });
  if (!values.to) {
    console.error(usage);
    return 2;
  }
  const file = resolve(values.to);
  await takeSnapshot(storePlace(), file);
  const copy = await openSnapshot(file);
  const whole = await checkTrail(copy);
  await copy.close();
  console.log(`${file}: ${Math.ceil(statSync(file).size / 1_024)} KB`);
  return whole ? 0 : 1;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 1;
});
