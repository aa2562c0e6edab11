import { resolve } from "node:path";
import { root } from "@/lib/cli/paths";
import type { Sql } from "@/lib/store/sql";
import { deriveStaffKey } from "@/lib/store/staff-keys";
import { trailKeyOf } from "@/lib/store/trail-record";
import { verifyTrail } from "@/lib/store/trail-verify";

/** `DATABASE_URL` as the server reads it: a file's name counts from the repository's top. */
export function storePlace(): string {
  const url = process.env.DATABASE_URL || "file:.data/rung.db";
  return url.startsWith("file:") ? `file:${resolve(root, url.slice("file:".length))}` : url;
}

/** Says whether the look-up trail in a store is whole. @returns false when it is not */
export async function checkTrail(sql: Sql): Promise<boolean> {
  const secrets = [process.env.NEXTAUTH_SECRET, process.env.OLD_NEXTAUTH_SECRET].filter((one) => !!one);
  if (secrets.length === 0) {
    console.log("Without NEXTAUTH_SECRET the look-up trail in it was not checked.");
    return true;
  }
  const keys = secrets.map((secret) => trailKeyOf(deriveStaffKey(String(secret), "trail")));
  const check = await verifyTrail(sql, keys);
  if (check.ok) console.log(`The look-up trail in it verifies: ${check.records} records.`);
  else console.error(`The look-up trail in it does not verify: npm run trail -- verify tells more.`);
  return check.ok;
}
