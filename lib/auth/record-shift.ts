import "server-only";
import type { Person } from "@/lib/auth/session-details";
import { openSession } from "@/lib/auth/sessions";
import { faultOf, log } from "@/lib/log";
import { StoreError } from "@/lib/store/sql";
import { recordPerson } from "@/lib/store/trail-person";

/**
 * Writes a store person's sign-in into the trail, before their cookie is made. Members leave no record.
 * @throws StoreError when the store is down: nobody signs in unrecorded
 */
export async function recordSignIn(person: Person, device: string): Promise<void> {
  if (person.role === "staff") await recordPerson(person.person, device, { event: "sign-in", result: "ok" });
}

/** Writes a store person's sign-out. A store that is down keeps nobody signed in: the log says so instead. */
export async function recordSignOut(token: string, device: string): Promise<void> {
  try {
    const opened = await openSession(token);
    if (opened.state !== "open" || opened.session.person.role !== "staff") return;
    await recordPerson(opened.session.person.person, device, { event: "sign-out", result: "ok" });
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    log().error({ fault: faultOf(error) }, "a sign-out was not recorded");
  }
}
