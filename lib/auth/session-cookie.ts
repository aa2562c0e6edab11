import "server-only";
import { LRUCache } from "lru-cache";
import { decode } from "next-auth/jwt";
import { tokenHash } from "@/lib/auth/secrets";
import { env } from "@/lib/env";
import { once } from "@/lib/once";

/** What the session cookie holds, and all it holds. */
export type SessionTicket = { token: string; role: "member" | "staff" };

type Read = { ticket: SessionTicket; endsAtMs: number };
const alreadyRead = () => once("session-tickets", () => new LRUCache<string, Read>({ max: 10_000 }));

/**
 * Reads the encrypted cookie that next-auth wrote. Only the cookie of exactly that name counts, and no
 * Authorization header: next-auth's own `getToken` would take both.
 * What a cookie says never changes, so it is decrypted once (next-auth derives its key anew each time, a
 * twentieth of a page's work); whether the session still runs is asked of the store every time.
 * @returns null for no cookie, a foreign or altered one
 */
export async function readTicket(cookie: string | undefined): Promise<SessionTicket | null> {
  if (!cookie) return null;
  const key = tokenHash(cookie);
  const known = alreadyRead().get(key);
  if (known && Date.now() < known.endsAtMs) return known.ticket;
  const read = await decrypt(cookie);
  if (!read) return null;
  alreadyRead().set(key, read);
  return read.ticket;
}

async function decrypt(cookie: string): Promise<Read | null> {
  try {
    const content = await decode({ token: cookie, secret: env().NEXTAUTH_SECRET });
    const { sid, role, exp } = content ?? {};
    if (typeof sid !== "string" || (role !== "member" && role !== "staff")) return null;
    return { ticket: { token: sid, role }, endsAtMs: typeof exp === "number" ? exp * 1_000 : 0 };
  } catch {
    return null;
  }
}
