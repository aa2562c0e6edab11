import { encode } from "next-auth/jwt";
import type { Person } from "@/lib/auth/session-details";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import type { StaffSession } from "@/lib/auth/session-types";
import { openSession, startSession } from "@/lib/auth/sessions";
import { testAt } from "@/lib/auth/test-env";

// People with sessions, for tests that put a store of their own in the place of the process's.
export const member: Person = { role: "member", customerId: 566881933 };
export const other: Person = { role: "member", customerId: 98662653 };
export const associate: Person = {
  role: "staff",
  person: {
    personId: "oidc:https://id.example|7",
    name: "Asha Rao",
    email: "asha@store.example",
    role: "associate",
    store: { name: "Indiranagar" },
    country: "IN",
    timeZone: "Asia/Kolkata",
  },
};
const plain = { device: "Chrome · Android", formerToken: null, ownDevice: false };
export const start = (
  person: Person,
  at = testAt,
  browser: Partial<typeof plain> | { formerToken: string } = {},
) => startSession(person, { ...plain, ...browser }, at);
export const stateAt = async (token: string, at: number) => (await openSession(token, at)).state;
export const cookieOf = (sid: string, role = "member", secret = process.env.NEXTAUTH_SECRET ?? "") =>
  encode({ token: { sid, role }, secret });

/** A store person's session as a request finds it. @throws when it is none */
export async function staffAt(token: string, at: number): Promise<StaffSession> {
  const session = await sessionOfCookie(await cookieOf(token, "staff"), at);
  if (session.state !== "staff") throw new Error(session.state);
  return session.staff;
}
