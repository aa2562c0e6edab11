import { type Handler, readId, whole } from "@/lib/sandbox/endpoints/call";
import { type Reply, reply, v3Error } from "@/lib/sandbox/envelopes";
import type { JsonObject } from "@/lib/sandbox/json";

const statuses = new Set([
  "PENDING_ENROLLMENT",
  "PENDING_OPT_IN",
  "AVAILABLE_TO_REDEEM",
  "REDEEMED",
  "EXPIRED",
]);
const mostPerPage = 20;

/** Enrolment status is ours alone: the published rows do not carry it, only the filter names it. */
const withoutStatus = ({ memberEnrollmentStatus: _, ...row }: JsonObject): JsonObject => row;

function queryProblem(query: URLSearchParams, page: number | null, size: number | null): Reply | null {
  if (page === null || page < 0) return v3Error(310194, "Invalid page", 400);
  if (size === null || size < 1 || size > mostPerPage) return v3Error(310195, "Invalid page size", 400);
  const status = query.get("memberEnrollmentStatus");
  if (status !== null && !statuses.has(status)) return v3Error(310196, "Invalid memberEnrollmentStatus", 400);
  return null;
}

/**
 * `GET v3/members/{id}/promotions`: a bare page, without `data` and `errors`; no progress in it.
 * docs.capillarytech.com/reference/list-member-promotions
 */
export const promotions: Handler = ({ id, world, query }) => {
  const number = readId(id);
  const person = number === null ? null : world.people.byId(number);
  if (!person || person.standing.kind === "merged" || person.standing.kind === "erased")
    return v3Error(310192, "Invalid memberId");
  const page = whole(query, "page", 0);
  const size = whole(query, "size", 10);
  const problem = queryProblem(query, page, size);
  if (problem || page === null || size === null) return problem ?? v3Error(310194, "Invalid page", 400);
  const filters = ["memberEnrollmentStatus", "promotionIdentifier", "promotionId"] as const;
  const rows = person.promotions.filter((row) =>
    filters.every((name) => query.get(name) === null || String(row[name]) === query.get(name)),
  );
  return reply({
    pageDetails: {
      pageNumber: page,
      pageSize: size,
      totalEntries: rows.length,
      pageCount: Math.ceil(rows.length / size),
    },
    memberId: person.id,
    promotions: rows.slice(page * size, (page + 1) * size).map(withoutStatus),
  });
};
