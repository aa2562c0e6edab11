import "server-only";
import { cookies } from "next/headers";
import { cookieNames } from "@/lib/auth/cookies";
import { tokenHash } from "@/lib/auth/secrets";
import { readTicket } from "@/lib/auth/session-cookie";
import { mustKeptCardsGo } from "@/lib/store/kept-cards";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

/**
 * True when the member signed this browser out from another one: then its kept cards go at this visit. A session
 * that ended by itself leaves them, and so does a store that does not answer.
 */
export async function mustForgetCards(): Promise<boolean> {
  const jar = await cookies();
  const ticket = await readTicket(jar.get(cookieNames.session)?.value);
  if (ticket?.role !== "member") return false;
  try {
    return await mustKeptCardsGo(store(), tokenHash(ticket.token));
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    return false;
  }
}
