import { routes } from "@/lib/routes";

const pages = [
  /^\/$/,
  /^\/card(?:\/\d{1,18})?$/,
  /^\/(?:progress|points|profile|sign-in)$/,
  /^\/staff(?:\/(?:sign-in|audit|lookups\/[\w.~-]{1,512}))?$/,
];

/**
 * Where the browser may go after signing in or out: one of our own pages, as a path. Anything else,
 * however it is spelled, becomes Home.
 */
export function allowedPath(wanted: string, origin: string): string {
  if (!URL.canParse(wanted, origin) || /[\\\p{C}]/u.test(wanted)) return routes.home;
  const url = new URL(wanted, origin);
  if (url.origin !== origin || url.username !== "" || url.password !== "") return routes.home;
  return pages.some((page) => page.test(url.pathname)) ? `${url.pathname}${search(url)}` : routes.home;
}

/** Of the query only what pages of ours read. */
function search(url: URL): string {
  const kept = new URLSearchParams();
  for (const name of ["error", "program", "provider"]) {
    const value = url.searchParams.get(name);
    if (value !== null && /^[\w-]{1,40}$/.test(value)) kept.set(name, value);
  }
  return kept.size > 0 ? `?${kept}` : "";
}
