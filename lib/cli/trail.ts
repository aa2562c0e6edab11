import { parseArgs } from "node:util";
import { keptDays, prune } from "@/lib/staff/retention";
import { deriveStaffKey } from "@/lib/store/staff-keys";
import { store } from "@/lib/store/store";
import { trailKey, trailKeyOf } from "@/lib/store/trail-record";
import { verifyTrail } from "@/lib/store/trail-verify";

const usage = `Usage:
  npm run trail -- verify            checks every record of the look-up trail
  npm run trail -- prune --days N    takes away records older than N days (at least 30; TRAIL_DAYS, here ${keptDays()})
After a change of NEXTAUTH_SECRET set OLD_NEXTAUTH_SECRET to the one before for "verify".`;

/** Checks the chain; the head it prints, noted elsewhere, shows later whether an old copy was put back. */
async function verify(): Promise<number> {
  const old = process.env.OLD_NEXTAUTH_SECRET;
  const keys = [trailKey(), ...(old ? [trailKeyOf(deriveStaffKey(old, "trail"))] : [])];
  const check = await verifyTrail(store(), keys);
  if (check.ok) {
    console.log(
      `${check.records} records, ${check.first} to ${check.last}: nothing changed, nothing missing.`,
    );
    console.log(`Head: ${check.last} ${check.hash}`);
    return 0;
  }
  console.error(`The trail does not verify (${check.records} records read):`);
  for (const { seq, what } of check.faults) console.error(`  record ${seq}: ${what}`);
  return 1;
}

async function takeAway(days: number): Promise<number> {
  if (!Number.isInteger(days) || days < 30) {
    console.error(usage);
    return 1;
  }
  console.log(`${await prune(store(), Date.now(), days)} records taken away.`);
  return 0;
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { days: { type: "string", default: String(keptDays()) } },
  });
  switch (positionals[0]) {
    case "verify":
      return verify();
    case "prune":
      return takeAway(Number(values.days));
    default:
      console.error(usage);
      return 1;
  }
}

process.exit(await main());
