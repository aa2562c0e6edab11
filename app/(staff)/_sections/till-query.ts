import { routes } from "@/lib/routes";

export const moreParts = ["tier", "goals", "trackers", "points", "cards", "activity", "details"] as const;
export type MorePart = (typeof moreParts)[number];
/** What the address of a look-up may say besides its handle; nothing about the customer. */
export type TillQuery = { programId: number | null; more: MorePart | null; cursor: string | null };

type Search = Record<string, string | string[] | undefined>;

/** Reads the view out of the address; what is not ours is as if not there. */
export function readTillQuery(search: Search): TillQuery {
  const one = (name: string) => {
    const value = search[name];
    return typeof value === "string" ? value : null;
  };
  const program = one("program");
  return {
    programId: program !== null && /^\d{1,15}$/.test(program) ? Number(program) : null,
    more: moreParts.find((part) => part === one("more")) ?? null,
    cursor: one("cursor"),
  };
}

/** The same look-up in another view. */
export function tillHref(handle: string, query: Partial<TillQuery>): string {
  const search = new URLSearchParams();
  if (query.programId != null) search.set("program", String(query.programId));
  if (query.more != null) search.set("more", query.more);
  if (query.cursor != null) search.set("cursor", query.cursor);
  const text = search.toString();
  return `${routes.staffLookup(handle)}${text === "" ? "" : `?${text}`}`;
}
