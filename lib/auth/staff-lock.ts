import "server-only";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import type { StaffSession } from "@/lib/auth/session-types";
import {
  deleteSessionById,
  lockSession,
  setSessionPin,
  takePinTry,
  unlockSession,
} from "@/lib/store/sessions";
import { store } from "@/lib/store/store";

const mostPinTries = 5;

/** Locks the screen of this session, on every instance at once. @throws StoreError */
export async function lockStaff(staff: StaffSession, at: number = Date.now()): Promise<void> {
  await lockSession(store(), staff.sessionId, at);
}

/**
 * Chooses the PIN of this shift: 4 to 8 digits, kept as scrypt with the session and gone with it.
 * @throws StoreError
 */
export async function setStaffPin(
  staff: StaffSession,
  pin: string,
): Promise<"set" | "unreadable" | "locked"> {
  if (staff.locked) return "locked";
  const digits = pinDigits(pin);
  if (digits === null) return "unreadable";
  await setSessionPin(store(), staff.sessionId, await hashPassword(digits));
  return "set";
}

/**
 * Opens a locked screen with the shift's PIN. After five wrong ones the session ends.
 * @throws StoreError
 */
export async function unlockStaff(
  staff: StaffSession,
  pin: string,
  at: number = Date.now(),
): Promise<"unlocked" | "wrong" | "no-pin" | "ended"> {
  if (!staff.pinSet) return "no-pin";
  const counted = await takePinTry(store(), staff.sessionId, mostPinTries);
  if (!counted) {
    await deleteSessionById(store(), staff.sessionId);
    return "ended";
  }
  if (!(await verifyPassword(pinDigits(pin) ?? "", counted.pin))) return "wrong";
  await unlockSession(store(), staff.sessionId, at);
  return "unlocked";
}

function pinDigits(pin: string): string | null {
  const digits = pin.normalize("NFKC").trim();
  return /^\d{4,8}$/.test(digits) ? digits : null;
}
