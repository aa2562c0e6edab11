import "server-only";
import { env } from "@/lib/env";

/**
 * True when a write comes from our own pages or from a script that says so with `Origin`. A cross-site
 * POST reaches a route handler as it is, so each write is checked.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return false;
  const origin = headers.get("origin");
  // Under Referrer-Policy no-referrer a browser sends "null" with our own forms
  // (https://fetch.spec.whatwg.org/#append-a-request-origin-header); then its Sec-Fetch-Site decides.
  if (origin === null || origin === "null") return site === "same-origin";
  return origin === ownOrigin();
}

/** `https://rewards.example.com`, from NEXTAUTH_URL; never from a header. */
export function ownOrigin(): string {
  return new URL(env().NEXTAUTH_URL).origin;
}
