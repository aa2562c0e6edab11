import type { Reply } from "@/lib/sandbox/envelopes";
import type { World } from "@/lib/sandbox/world";

/** One authenticated call as an endpoint sees it. */
export type Call = {
  world: World;
  /** The path's id as sent; "" where the template has none. */
  id: string;
  query: URLSearchParams;
  /** The parsed JSON body; null without one. */
  body: unknown;
};
export type Handler = (call: Call) => Reply;

/** A safe positive id, or null for anything else. */
export function readId(text: string): number | null {
  return /^[1-9]\d{0,15}$/.test(text) ? Number(text) : null;
}

/** A flag as Capillary reads it: only `true`, in any case, is true. */
export const flag = (query: URLSearchParams, name: string): boolean =>
  query.get(name)?.toLowerCase() === "true";

/** A whole number from a query, the fallback when it is absent, null when it is no number. */
export function whole(query: URLSearchParams, name: string, fallback: number): number | null {
  const text = query.get(name);
  if (text === null || text === "") return fallback;
  return /^-?\d{1,9}$/.test(text) ? Number(text) : null;
}
