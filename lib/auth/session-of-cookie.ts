import "server-only";
import { mintAccess } from "@/lib/auth/mint-access";
import { readTicket } from "@/lib/auth/session-cookie";
import type { CurrentSession, StaffSession } from "@/lib/auth/session-types";
import { type OpenSession, openSession } from "@/lib/auth/sessions";
import { stillStaff } from "@/lib/auth/still-staff";

/**
 * Who holds this session cookie at `at` (epoch ms). The store is asked each time.
 */
export async function sessionOfCookie(
  cookie: string | undefined,
  at: number = Date.now(),
): Promise<CurrentSession> {
  const ticket = await readTicket(cookie);
  if (!ticket) return { state: "nobody" };
  const opened = await openSession(ticket.token, at);
  if (opened.state === "unavailable") return { state: "unavailable" };
  if (opened.state === "none" || opened.session.row.role !== ticket.role) return { state: "nobody" };
  return toCurrent(opened.session, ticket.token);
}

async function toCurrent(session: OpenSession, token: string): Promise<CurrentSession> {
  const { row, person, locked } = session;
  if (person.role === "member")
    return { state: "member", sessionId: row.id, access: mintAccess(person.customerId, "member", "full") };
  if (!(await stillStaff(person.person, token))) return { state: "nobody" };
  const staff: StaffSession = {
    ...person.person,
    sessionId: row.id,
    locked,
    shiftStartedAt: new Date(row.createdAt).toISOString(),
    pinSet: row.pin !== null,
  };
  return { state: "staff", staff };
}
