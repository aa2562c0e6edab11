import "server-only";
import { createHmac, hkdfSync } from "node:crypto";
import { env } from "@/lib/env";
import { once } from "@/lib/once";

/** What one derived key is for: a key never serves two purposes. */
export type StaffKeyPurpose = "trail" | "subject" | "handle" | "look-up" | "code";

/** A 32-byte key for one purpose, derived from a secret (HKDF-SHA256, RFC 5869). */
export function deriveStaffKey(secret: string, purpose: StaffKeyPurpose): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "", `rung staff ${purpose} v1`, 32));
}

/** The key of this installation (from NEXTAUTH_SECRET). */
export function staffKey(purpose: StaffKeyPurpose): Buffer {
  return once(`staff-key-${purpose}`, () => deriveStaffKey(env().NEXTAUTH_SECRET, purpose));
}

/** HMAC-SHA256 of a text, base64url. */
export function keyedHash(key: Buffer, text: string): string {
  return createHmac("sha256", key).update(text).digest("base64url");
}

/** The name under which the trail knows a customer; without our secret it says nothing about them. */
export function customerKey(customerId: number): string {
  return keyedHash(staffKey("subject"), `customer\n${customerId}`);
}

/** The name under which the trail knows an identifier. `value` in the spelling that was searched for. */
export function identifierKey(kind: string, value: string): string {
  return keyedHash(staffKey("subject"), `identifier\n${kind}\n${value}`);
}
