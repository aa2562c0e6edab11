import { type ActivityFilter, activityFilters } from "@/lib/member/activity";
import { routes } from "@/lib/routes";

export type PointsQuery = { programId: number | null; show: ActivityFilter | null; cursor: string | null };
type Search = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the page's own address; what cannot be read is as if it were not there. */
export function readPointsQuery(search: Search): PointsQuery {
  const program = one(search.program);
  return {
    programId: program !== null && /^\d{1,15}$/.test(program) ? Number(program) : null,
    show: activityFilters.find((name) => name === one(search.show)) ?? null,
    cursor: one(search.cursor),
  };
}

/** The page's address with one thing changed; a new choice begins at the newest page. */
export function pointsHref(query: PointsQuery, change: Partial<PointsQuery> = {}): string {
  const { programId, show, cursor } = { ...query, cursor: null, ...change };
  const search = new URLSearchParams();
  if (programId !== null) search.set("program", String(programId));
  if (show !== null) search.set("show", show);
  if (cursor !== null) search.set("cursor", cursor);
  return search.size === 0 ? routes.points : `${routes.points}?${search}`;
}

/** The same choice as `/api/member/activity` takes it. */
export function activitySearch({ show }: PointsQuery, programId: number): string {
  const search = new URLSearchParams({ program: String(programId) });
  if (show !== null) search.set("filter", show);
  return search.toString();
}

function one(value: string | string[] | undefined): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === "" ? null : first;
}
