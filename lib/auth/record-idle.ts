import "server-only";
import { type Person, unsealPerson } from "@/lib/auth/session-details";
import type { SessionRow } from "@/lib/store/sessions";
import { recordPerson } from "@/lib/store/trail-person";

/** Writes that a store person's screen locked because nobody touched it. @throws StoreError */
export async function recordIdleLock(person: Person, device: string, at: number): Promise<void> {
  if (person.role !== "staff") return;
  await recordPerson(person.person, device, { event: "lock", result: "ok", reason: "idle" }, at);
}

/**
 * Writes that shifts ended by themselves: nobody came back in time, or twelve hours were over. The record
 * is made when the row is swept, at the next sign-in of anybody.
 * @throws StoreError
 */
export async function recordTimedOut(rows: readonly SessionRow[], at: number): Promise<void> {
  for (const row of rows) {
    const person = row.role === "staff" ? unsealPerson(row.details) : null;
    if (person?.role !== "staff") continue;
    const reason = row.endsAt <= row.seenAt + row.idleMs ? "shift-over" : "idle";
    await recordPerson(person.person, row.device, { event: "sign-out", result: "ok", reason }, at);
  }
}
