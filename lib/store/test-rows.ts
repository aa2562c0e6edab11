import type { SessionRow } from "@/lib/store/sessions";

/** When what these tests are about began: epoch milliseconds. */
export const rowsAt = Date.parse("2026-11-21T10:42:00Z");
const minute = 60_000;

/** A member's session that began just then. */
export const sessionRow = (id: string, more: Partial<SessionRow> = {}): SessionRow => ({
  id,
  role: "member",
  person: "asha",
  details: "sealed",
  device: "Chrome · Android",
  createdAt: rowsAt,
  seenAt: rowsAt,
  idleMs: 30 * minute,
  endsAt: rowsAt + 24 * 60 * minute,
  lockedAt: null,
  pin: null,
  pinTries: 0,
  ...more,
});
