import { cache } from "react";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Added to an address by a browser without scripts: its page comes whole, however long that takes. */
const wholeParameter = "whole";

/**
 * How long this request's page waits for its data before it shows skeletons, in milliseconds. A warm page
 * needs two or three; the first byte must not wait for a slow upstream.
 */
export const patience = cache(() => ({ ms: 5 }));

/**
 * Reads the page's address before anything waits.
 * @returns where a browser without scripts finds this page whole; null when this is that page already, so
 * that nobody is sent round for ever
 */
export function wholePage(search: Search): string | null {
  if (search[wholeParameter] !== undefined) {
    patience().ms = Number.POSITIVE_INFINITY;
    return null;
  }
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) if (typeof value === "string") query.set(name, value);
  query.set(wholeParameter, "1");
  return `?${query}`;
}
