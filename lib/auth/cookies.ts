/**
 * Every cookie of signing in, by the same name in every environment. `__Host-` binds them to this host,
 * which Chromium and Firefox accept on http://localhost too
 * (https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Set-Cookie#cookie_prefixes).
 * Lax, not Strict: Strict would drop the session on the way back from an OpenID provider.
 */
export const cookieNames = {
  session: "__Host-rung-session",
  csrf: "__Host-rung-csrf",
  callback: "__Host-rung-callback",
  state: "__Host-rung-state",
  pkce: "__Host-rung-pkce",
  nonce: "__Host-rung-nonce",
  code: "__Host-rung-code",
} as const;

export const cookieOptions = { httpOnly: true, sameSite: "lax", path: "/", secure: true } as const;

/** Seconds that a cookie may live; the session's row decides when it ends. */
export const sessionCookieMaxAge = 30 * 24 * 60 * 60;
/** Seconds that a browser stays bound to the code it asked for. */
export const codeCookieMaxAge = 5 * 60;

/** The `Set-Cookie` line that binds a browser to the codes it asks for. */
export function codeCookieLine(token: string): string {
  return `${cookieNames.code}=${token}; Path=/; Max-Age=${codeCookieMaxAge}; HttpOnly; Secure; SameSite=Lax`;
}
