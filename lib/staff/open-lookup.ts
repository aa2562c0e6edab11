import "server-only";
import { accessForLookup } from "@/lib/auth/lookup-access";
import type { MemberAccess } from "@/lib/auth/member-access";
import type { StaffSession } from "@/lib/auth/session-types";
import type { Grade } from "@/lib/loyalty/views";
import { lookupIdleMs } from "@/lib/staff/lookup-times";
import { type LookupBody, openBody, readHandle, sealBody } from "@/lib/staff/sealed";
import { extendLookup, type LookupRow, readLookup, regradeLookup } from "@/lib/store/lookups";
import { store } from "@/lib/store/store";

/** A look-up that this session has open, with the right to read that customer at its grade. */
export type OpenLookup = {
  id: string;
  handle: string;
  grade: Grade;
  expiresAtMs: number;
  body: LookupBody;
  access: MemberAccess;
};

/**
 * The look-up behind a handle; null when it was cleared, has expired, or is another session's. Opening it
 * moves its end.
 * @throws StoreError when the store is down
 */
export async function openLookupOf(
  staff: StaffSession,
  handle: string,
  nowMs: number = Date.now(),
): Promise<OpenLookup | null> {
  if (staff.locked) return null;
  const id = readHandle(handle, staff.sessionId, nowMs);
  if (id === null) return null;
  const row = await readLookup(store(), { id, sessionId: staff.sessionId, nowMs });
  const body = row && openBody(id, row.body);
  const grade = row && gradeOf(row);
  if (!row || !body || !grade) return null;
  const expiresAtMs = await extend(staff, id, nowMs);
  if (expiresAtMs === null) return null;
  return { id, handle, grade, expiresAtMs, body, access: accessForLookup(staff, body.customerId, grade) };
}

/** Moves the end of a look-up because its screen was touched. @returns the new end, or null when it was over */
export async function keepLookup(
  staff: StaffSession,
  handle: string,
  nowMs: number = Date.now(),
): Promise<number | null> {
  const id = readHandle(handle, staff.sessionId, nowMs);
  return id === null ? null : extend(staff, id, nowMs);
}

/** Gives a look-up another grade or memory. @returns null when it ended meanwhile */
export async function changeLookup(
  staff: StaffSession,
  lookup: OpenLookup,
  change: { grade: Grade; body: LookupBody },
  nowMs: number = Date.now(),
): Promise<OpenLookup | null> {
  const key = { id: lookup.id, sessionId: staff.sessionId, nowMs };
  const kept = await regradeLookup(store(), key, {
    grade: change.grade,
    body: sealBody(lookup.id, change.body),
  });
  if (!kept) return null;
  return { ...lookup, ...change, access: accessForLookup(staff, change.body.customerId, change.grade) };
}

function extend(staff: StaffSession, id: string, nowMs: number): Promise<number | null> {
  return extendLookup(store(), { id, sessionId: staff.sessionId, nowMs }, nowMs + lookupIdleMs);
}

function gradeOf(row: LookupRow): Grade | null {
  return row.grade === "masked" || row.grade === "card" || row.grade === "full" ? row.grade : null;
}
