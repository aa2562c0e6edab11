import "server-only";
import { lockStaff, setStaffPin, unlockStaff } from "@/lib/auth/staff-lock";
import { forgetFound } from "@/lib/staff/found-memory";
import { type Actor, record } from "@/lib/staff/record";
import { readHandle } from "@/lib/staff/sealed";
import { endLookup, forgetLookups } from "@/lib/store/lookups";
import { store } from "@/lib/store/store";

/** Done: the handle opens nothing any more. @returns false when it was over already @throws StoreError */
export async function clearLookup(
  actor: Actor,
  handle: string,
  nowMs: number = Date.now(),
): Promise<boolean> {
  const { sessionId } = actor.staff;
  const id = readHandle(handle, sessionId, nowMs);
  if (id === null) return false;
  forgetFound(id);
  const ended = await endLookup(store(), { id, sessionId, nowMs });
  if (ended) await record(actor, { event: "clear", result: "ok" }, nowMs);
  return ended;
}

/** Locks the screen and forgets everything that was looked up on it, masked forms included. @throws StoreError */
export async function lock(actor: Actor): Promise<void> {
  await lockStaff(actor.staff);
  await forgetLookups(store(), actor.staff.sessionId);
  if (!actor.staff.locked) await record(actor, { event: "lock", result: "ok" });
}

const sixDigits = /^\d{6}$/;

/** Chooses the PIN of this shift: six digits. @throws StoreError */
export async function choosePin(actor: Actor, pin: string): Promise<"set" | "unreadable" | "locked"> {
  if (!sixDigits.test(pin)) return "unreadable";
  const chosen = await setStaffPin(actor.staff, pin);
  await record(actor, { event: "pin", result: chosen === "set" ? "ok" : "refused" });
  return chosen;
}

/** Opens a locked screen. @throws StoreError */
export async function unlock(actor: Actor, pin: string): Promise<"unlocked" | "wrong" | "no-pin" | "ended"> {
  const opened = await unlockStaff(actor.staff, pin);
  // A screen that locked itself by time has not been asked to forget yet.
  await forgetLookups(store(), actor.staff.sessionId);
  await record(actor, {
    event: "unlock",
    result: opened === "unlocked" ? "ok" : "refused",
    ...(opened === "unlocked" ? {} : { reason: opened }),
  });
  return opened;
}
