import type { Result } from "@/lib/loyalty/result";
import { type ActivityFilter, activityFilters } from "@/lib/member/activity";
import { parseAhead } from "@/lib/member/ahead";
import type { ReadPath } from "@/lib/member/read-path";
import { noProgram, refused } from "@/lib/member/view";

/** The queries that member reads take, checked. */
export type MemberQuery = {
  programId?: number;
  ahead?: number;
  cursor?: string;
  filter?: ActivityFilter;
  refresh?: boolean;
};

type Parsed = { kind: "ok"; query: MemberQuery } | { kind: "bad"; result: Result<never> };

/**
 * Reads `program`, `ahead`, `cursor` and `filter` from an address. A browser's reload or a fetch with
 * `cache: "no-cache"` asks for a newer answer.
 */
export function memberQuery(request: Request, lookAhead: ReturnType<ReadPath["lookAhead"]>): Parsed {
  const { searchParams } = new URL(request.url);
  const query: MemberQuery = {};
  const program = searchParams.get("program");
  if (program !== null) {
    if (!/^\d{1,15}$/.test(program)) return { kind: "bad", result: noProgram };
    query.programId = Number(program);
  }
  const ahead = parseAhead(searchParams.get("ahead"), lookAhead);
  if (ahead === null) return { kind: "bad", result: refused("bad-ahead") };
  query.ahead = ahead;
  const cursor = searchParams.get("cursor");
  if (cursor !== null) query.cursor = cursor;
  const filter = searchParams.get("filter");
  if (filter !== null) {
    const known = activityFilters.find((name) => name === filter);
    if (!known) return { kind: "bad", result: refused("bad-request") };
    query.filter = known;
  }
  if (/no-cache|max-age=0/.test(request.headers.get("cache-control") ?? "")) query.refresh = true;
  return { kind: "ok", query };
}
