import type { SessionRow } from "@/lib/store/sessions";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long a session lives, in milliseconds: unseen (`idleMs`) and in any case (`absoluteMs`). */
export const lifetimes = {
  member: { idleMs: 30 * minute, absoluteMs: 24 * hour },
  /** The member said that this device is their own. */
  ownDevice: { idleMs: 30 * day, absoluteMs: 30 * day },
  staff: { idleMs: 15 * minute, absoluteMs: 12 * hour },
} as const;

/** A staff screen unseen for so long is locked. */
export const lockAfterMs = 2 * minute;
/** More than this many at once, and the oldest end. */
export const mostSessions = { member: 10, staff: 3 } as const;
/** So long may a session be read from memory while the store cannot be reached. */
export const outageMs = 60_000;

/** True when the row's session is over at `at`. */
export function hasEnded(row: Pick<SessionRow, "seenAt" | "idleMs" | "endsAt">, at: number): boolean {
  return at >= row.endsAt || at - row.seenAt >= row.idleMs;
}

/** True when a staff screen is locked at `at`, by hand or by time. */
export function isLocked(row: Pick<SessionRow, "role" | "lockedAt" | "seenAt">, at: number): boolean {
  return row.role === "staff" && (row.lockedAt !== null || at - row.seenAt >= lockAfterMs);
}

/** "Last seen" is written at most this often: half a minute for members, 5 s where a screen locks. */
export function touchEveryMs(role: SessionRow["role"]): number {
  return role === "staff" ? 5_000 : 30_000;
}
