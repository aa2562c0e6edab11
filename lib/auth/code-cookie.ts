import "server-only";
import { codeCookieLine } from "@/lib/auth/cookies";
import { randomToken } from "@/lib/auth/secrets";

/**
 * Binds a browser to the code it asks for. A browser that is bound already stays so: asking again too
 * soon sends nothing, and the code that was sent must still fit.
 */
export function codeCookie(bound: string | null): { token: string; header: string } {
  const token = bound ?? randomToken();
  return { token, header: codeCookieLine(token) };
}
