import "server-only";
import { cookies } from "next/headers";
import { cookieNames } from "@/lib/auth/cookies";
import { readTicket } from "@/lib/auth/session-cookie";
import { type OpenSession, openSession } from "@/lib/auth/sessions";
import { endKeptCardsIn, endKeptCardsOf } from "@/lib/store/kept-cards";
import { deleteSession, deleteSessionsOf, sessionsOf } from "@/lib/store/sessions";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

/** One browser a person is signed in with. */
export type Device = {
  id: string;
  /** "Chrome · Android"; "" when unknown. */
  device: string;
  /** ISO date-times. */
  signedInAt: string;
  seenAt: string;
  endsAt: string;
  /** The browser that asks. */
  current: boolean;
};

/** Every browser the person at this one is signed in with, last used first. @throws StoreError */
export async function listSessions(at: number = Date.now()): Promise<Device[]> {
  const own = await ownSession(at);
  if (!own) return [];
  const rows = await sessionsOf(store(), own.row.role, own.row.person, at);
  return rows.map((row) => ({
    id: row.id,
    device: row.device,
    signedInAt: new Date(row.createdAt).toISOString(),
    seenAt: new Date(row.seenAt).toISOString(),
    endsAt: new Date(Math.min(row.endsAt, row.seenAt + row.idleMs)).toISOString(),
    current: row.id === own.row.id,
  }));
}

/**
 * Ends one of the person's own sessions, on every instance at once; that browser lets go of its kept cards at
 * its next visit.
 * @returns false when there is none of that name that is theirs
 * @throws StoreError
 */
export async function endSession(id: string): Promise<boolean> {
  const own = await ownSession();
  if (!own) return false;
  await endKeptCardsIn(store(), id, own.row.person);
  return deleteSession(store(), id, own.row.person);
}

/** Signs the person out everywhere, here too, with the cards kept there. @returns how many sessions ended @throws StoreError */
export async function endAllSessions(): Promise<number> {
  const own = await ownSession();
  if (!own) return 0;
  await endKeptCardsOf(store(), own.row.person);
  return deleteSessionsOf(store(), own.row.role, own.row.person);
}

/**
 * The row of the browser that asks, null when it has none.
 * @throws StoreError when that cannot be known: "there is none" would be taken for "it has ended"
 */
async function ownSession(at: number = Date.now()): Promise<OpenSession | null> {
  const jar = await cookies();
  const ticket = await readTicket(jar.get(cookieNames.session)?.value);
  if (!ticket) return null;
  const opened = await openSession(ticket.token, at);
  if (opened.state === "unavailable") throw new StoreError("The session could not be read.", false);
  return opened.state === "open" ? opened.session : null;
}
