import type { TrackerFilter } from "@/lib/format/tracker-sentence";
import { routes } from "@/lib/routes";

export type ProgressQuery = {
  programId: number | null;
  ahead: number;
  filter: TrackerFilter;
  /** Of the counts, from 1. */
  page: number;
  /** Page of the goals, from 1. */
  goals: number;
};
type Search = Readonly<Record<string, string | string[] | undefined>>;

const filters = ["all", "open", "counting", "closed"] as const satisfies readonly TrackerFilter[];
const listed = [0, 1, 30];
const farthest = 365;
const dayMs = 86_400_000;

/**
 * Reads the page's own address; what cannot be read is as if it were not there.
 * @param lookAhead days a cluster is known to answer
 * @param today the member's day, as a bare date
 */
export function readProgressQuery(search: Search, lookAhead: "listed" | "any", today: string): ProgressQuery {
  const program = one(search.program);
  const asked = one(search.on) === null ? Number(one(search.ahead) ?? 0) : daysTo(one(search.on), today);
  const allowed =
    Number.isInteger(asked) &&
    (lookAhead === "any" ? asked >= 0 && asked <= farthest : listed.includes(asked));
  return {
    programId: program !== null && /^\d{1,15}$/.test(program) ? Number(program) : null,
    ahead: allowed ? asked : 0,
    filter: filters.find((name) => name === one(search.trackers)) ?? "all",
    page: pageIn(search.page),
    goals: pageIn(search.goals),
  };
}

/** The page's address with one thing changed; the rest of the choice stays, but lists begin anew. */
export function progressHref(query: ProgressQuery, change: Partial<ProgressQuery> = {}): string {
  const { programId, ahead, filter, page, goals } = { ...query, page: 1, goals: 1, ...change };
  const search = new URLSearchParams();
  if (programId !== null) search.set("program", String(programId));
  if (ahead > 0) search.set("ahead", String(ahead));
  if (filter !== "all") search.set("trackers", filter);
  if (page > 1) search.set("page", String(page));
  if (goals > 1) search.set("goals", String(goals));
  return search.size === 0 ? routes.progress : `${routes.progress}?${search}`;
}

function one(value: string | string[] | undefined): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined || first === "" ? null : first;
}

function pageIn(value: string | string[] | undefined): number {
  const asked = one(value) ?? "";
  return /^\d{1,4}$/.test(asked) ? Number(asked) : 1;
}

function daysTo(day: string | null, today: string): number {
  return Math.round((Date.parse(day ?? "") - Date.parse(today)) / dayMs);
}
