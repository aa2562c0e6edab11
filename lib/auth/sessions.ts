import "server-only";
import { randomUUID } from "node:crypto";
import { endWhenPossible, isEnding } from "@/lib/auth/pending-ends";
import { recordIdleLock, recordTimedOut } from "@/lib/auth/record-idle";
import { randomToken, tokenHash } from "@/lib/auth/secrets";
import { type Person, personKey, sealPerson, unsealPerson } from "@/lib/auth/session-details";
import { forgetSession, recallSession, rememberSession } from "@/lib/auth/session-memory";
import { hasEnded, isLocked, lifetimes, mostSessions, touchEveryMs } from "@/lib/auth/session-rules";
import { noteKeptCards } from "@/lib/store/kept-cards";
import {
  deleteSessionByToken,
  findSession,
  insertSession,
  keepNewest,
  lockSession,
  type SessionRow,
  sweepSessions,
  touchSession,
} from "@/lib/store/sessions";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

export type OpenSession = { row: SessionRow; person: Person; locked: boolean };
export type Opened = { state: "open"; session: OpenSession } | { state: "none" } | { state: "unavailable" };

/**
 * Signs a browser in: a new id every time, and the browser's former session, whoever's it was, ends.
 * @returns the token for the cookie, known to nobody else
 * @throws StoreError when the store is down: signing in is closed then
 */
export async function startSession(
  person: Person,
  browser: { device: string; formerToken: string | null; ownDevice: boolean },
  at: number = Date.now(),
): Promise<string> {
  const sql = store();
  const token = randomToken();
  const key = personKey(person);
  const life =
    person.role === "staff" ? lifetimes.staff : browser.ownDevice ? lifetimes.ownDevice : lifetimes.member;
  if (browser.formerToken) await endByToken(browser.formerToken);
  await insertSession(
    sql,
    {
      id: randomUUID(),
      role: person.role,
      person: key,
      details: sealPerson(person),
      device: browser.device,
      createdAt: at,
      seenAt: at,
      idleMs: life.idleMs,
      endsAt: at + life.absoluteMs,
      lockedAt: null,
      pin: null,
      pinTries: 0,
    },
    tokenHash(token),
  );
  if (person.role === "member") await noteKeptCards(sql, tokenHash(token), key, at);
  await keepNewest(sql, person.role, key, mostSessions[person.role]);
  await recordTimedOut(await sweepSessions(sql, at), at);
  return token;
}

/**
 * The session behind a cookie's token. Reads the store each time, so an end anywhere acts at once; while
 * the store cannot be reached, a session read within the last minute is read on from memory.
 */
export async function openSession(token: string, at: number = Date.now()): Promise<Opened> {
  const hash = tokenHash(token);
  if (isEnding(hash)) return { state: "none" };
  try {
    const row = await findSession(store(), hash);
    if (!row) {
      forgetSession(hash);
      return { state: "none" };
    }
    rememberSession(hash, row, at);
    return open(row, at, true);
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    const row = recallSession(hash, at);
    return row ? open(row, at, false) : { state: "unavailable" };
  }
}

async function open(row: SessionRow, at: number, storeIsUp: boolean): Promise<Opened> {
  const person = hasEnded(row, at) ? null : unsealPerson(row.details);
  if (person?.role !== row.role) return { state: "none" };
  const locked = isLocked(row, at);
  // An idle screen is locked for good before anything counts as activity again.
  if (storeIsUp && locked && row.lockedAt === null && (await lockSession(store(), row.id, at)))
    await recordIdleLock(person, row.device, at);
  if (storeIsUp && !locked && at - row.seenAt >= touchEveryMs(row.role))
    await touchSession(store(), row.id, at);
  return { state: "open", session: { row, person, locked } };
}

/** Ends the session of one browser. @throws StoreError */
export async function endByToken(token: string): Promise<void> {
  const hash = tokenHash(token);
  forgetSession(hash);
  await deleteSessionByToken(store(), hash);
}

/**
 * Signs a browser out, whether or not the store answers.
 * @returns "queued": over for this process; the row goes as soon as the store is back
 */
export async function signOutByToken(token: string): Promise<"ended" | "queued"> {
  try {
    await endByToken(token);
    return "ended";
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    endWhenPossible(tokenHash(token));
    return "queued";
  }
}
