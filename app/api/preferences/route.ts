import { json, refused } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";
import { isLocale, isTheme, localeCookie, themeCookie } from "@/lib/i18n/locale";

const year = 60 * 60 * 24 * 365;

/**
 * Keeps the reader's language and theme in two cookies: `{"locale"?, "theme"?}`. They hold no secret and
 * are read before anybody signs in.
 */
export const POST = publicRoute(
  { why: "language and theme are chosen before signing in too" },
  async ({ body }) => {
    if (typeof body !== "object" || body === null) return refused("bad-request", null);
    const locale = "locale" in body && typeof body.locale === "string" ? body.locale : undefined;
    const theme = "theme" in body && typeof body.theme === "string" ? body.theme : undefined;
    if ((locale !== undefined && !isLocale(locale)) || (theme !== undefined && !isTheme(theme)))
      return refused("bad-request", null);
    const answer = json({ saved: true }, 200);
    if (locale) answer.headers.append("set-cookie", cookie(localeCookie, locale));
    if (theme) answer.headers.append("set-cookie", cookie(themeCookie, theme));
    return answer;
  },
);

function cookie(name: string, value: string): string {
  return `${name}=${value}; Path=/; Max-Age=${year}; SameSite=Lax; HttpOnly; Secure`;
}
