import "server-only";
import { randomInt } from "node:crypto";
import { takeLimit } from "@/lib/auth/limits";
import { customerIdOf, type MemberAccess } from "@/lib/auth/member-access";
import { screenCodeMs } from "@/lib/staff/lookup-times";
import { putScreenCode, sweepScreenCodes, tryScreenCode as tryInStore } from "@/lib/store/screen-codes";
import { customerKey, keyedHash, staffKey } from "@/lib/store/staff-keys";
import { store } from "@/lib/store/store";

const digits = 6;

export type ShownCode =
  | { kind: "code"; code: string; expiresAtMs: number }
  | { kind: "limited"; retryAfterMs: number };

/**
 * A new code for the member's own screen: six digits, 60 seconds, once. The one before stops working.
 * @throws StoreError when the store is down
 */
export async function makeScreenCode(access: MemberAccess, nowMs: number = Date.now()): Promise<ShownCode> {
  const customerId = customerIdOf(access);
  const key = customerKey(customerId);
  const limit = await takeLimit("show-code-member-10min", key, nowMs);
  if (!limit.taken) return { kind: "limited", retryAfterMs: limit.retryAfterMs };
  const code = String(randomInt(10 ** digits)).padStart(digits, "0");
  const expiresAtMs = nowMs + screenCodeMs;
  await putScreenCode(store(), {
    customerKey: key,
    codeHash: hashOf(customerId, code),
    expiresAt: expiresAtMs,
  });
  await sweepScreenCodes(store(), nowMs);
  return { kind: "code", code, expiresAtMs };
}

/** True when it was the live code of this very customer; then it is used up. Five tries a code. */
export async function tryScreenCode(
  customerId: number,
  given: string,
  nowMs: number = Date.now(),
): Promise<boolean> {
  const code = given.normalize("NFKC").replace(/[^\d]/g, "");
  if (code.length !== digits) return false;
  return tryInStore(store(), {
    customerKey: customerKey(customerId),
    codeHash: hashOf(customerId, code),
    nowMs,
  });
}

function hashOf(customerId: number, code: string): string {
  return keyedHash(staffKey("code"), `${customerId}\n${code}`);
}
