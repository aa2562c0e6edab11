import "server-only";
import { decode } from "next-auth/jwt";
import { env } from "@/lib/env";

/** What the session cookie holds, and all it holds. */
export type SessionTicket = { token: string; role: "member" | "staff" };

/**
 * Reads the encrypted cookie that next-auth wrote. Only the cookie of exactly that name counts, and no
 * Authorization header: next-auth's own `getToken` would take both.
 * @returns null for no cookie, a foreign or altered one
 */
export async function readTicket(cookie: string | undefined): Promise<SessionTicket | null> {
  if (!cookie) return null;
  try {
    const content = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const { sid, role } = content ?? {};
    if (typeof sid !== "string" || (role !== "member" && role !== "staff")) return null;
    return { token: sid, role };
  } catch {
    return null;
  }
}
