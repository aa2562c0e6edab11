import type { ReadPath } from "@/lib/member/read-path";

/** Days that the reference lists for gapToUpgrade and gapToRenew. */
const listed = [0, 1, 30];
const farthest = 365;

/**
 * Look-ahead in days from a query's text; null when it is not one that may be asked.
 * The reference lists 0, 1 and 30 (https://docs.capillarytech.com/reference/get-customer-details-v2);
 * other days are for clusters known to answer them.
 */
export function parseAhead(text: string | null, lookAhead: ReturnType<ReadPath["lookAhead"]>): number | null {
  if (text === null) return 0;
  if (!/^\d{1,3}$/.test(text)) return null;
  const days = Number(text);
  const allowed = lookAhead === "any" ? days <= farthest : listed.includes(days);
  return allowed ? days : null;
}
