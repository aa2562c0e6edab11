const wanted = new Set(["LCP", "INP", "CLS"]);
const sections = ["/card", "/progress", "/points", "/profile", "/sign-in", "/staff"];

/** The template a page's figures are counted under; null for a page that is not counted. Never an id. */
export function pageOf(pathname: string): string | null {
  if (pathname === "/") return pathname;
  return sections.find((section) => pathname === section || pathname.startsWith(`${section}/`)) ?? null;
}

/**
 * Reports one figure of this visit: its name, its value and the page's template, nothing about anybody.
 * A beacon outlives the page; where it cannot be sent the figure is missing and nobody is told.
 */
export function sendVital(page: string | null, { name, value }: { name: string; value: number }): void {
  if (page === null || !wanted.has(name)) return;
  const body = JSON.stringify({ name, value, page });
  navigator.sendBeacon("/api/vitals", new Blob([body], { type: "application/json" }));
}
