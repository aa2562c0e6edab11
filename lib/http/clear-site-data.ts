/**
 * Said with every sign-out: kept cards, their service worker and pages in the back-forward cache go. Not
 * "cookies": language and theme stay, and next-auth ends its own.
 * https://www.w3.org/TR/clear-site-data/
 */
export const clearSiteData = { "clear-site-data": '"cache", "storage"' } as const;

/** The same answer with that said. */
export function clearing(answer: Response): Response {
  for (const [name, value] of Object.entries(clearSiteData)) answer.headers.set(name, value);
  return answer;
}
