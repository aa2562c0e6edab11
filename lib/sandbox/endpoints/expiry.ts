import { memberOf } from "@/lib/sandbox/endpoints/by-id";
import { type Call, flag, type Handler } from "@/lib/sandbox/endpoints/call";
import { problems, type Reply, reply, v2Error } from "@/lib/sandbox/envelopes";
import type { JsonObject } from "@/lib/sandbox/json";

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Codes 1214–1217 for the dates; null when they are good. */
function dateProblem({ query, world }: Call): Reply | null {
  const start = query.get("startDate");
  const end = query.get("endDate");
  if ([start, end].some((date) => date !== null && !(day.test(date) && !Number.isNaN(Date.parse(date)))))
    return v2Error(1216, "Date should be in YYYY-MM-DD format");
  const { calendar } = world.day;
  if (start !== null && start <= calendar.today) return v2Error(1215, "Start date should be a future date");
  const from = start ?? calendar.date(1);
  if (end !== null && end < from) return v2Error(1214, "Start date should be before end date");
  if (end !== null && end > calendar.date(36_525)) return v2Error(1217, "End date is beyond 100 years");
  return null;
}

/** The programme rule of all light calls: no `programId` is the default programme, the flag beats it. */
export function inProgram(rows: readonly JsonObject[], query: URLSearchParams, fallback: unknown) {
  if (flag(query, "fetchDataForAllPrograms")) return rows;
  const wanted = query.get("programId");
  const programId = wanted === null ? fallback : Number(wanted);
  return programId === undefined ? rows : rows.filter((row) => row.programId === programId);
}

function earliestOnly(rows: readonly JsonObject[]): JsonObject[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${row.programId}/${row.pointsType}/${row.expiryType}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * `GET v2/customers/{id}/pointsExpirySchedule`, soonest first; a date can have several rows.
 * docs.capillarytech.com/reference/get-points-expiry-schedule-light-api
 */
export const expiry: Handler = (call) => {
  const { query, world } = call;
  const found = memberOf(call);
  if ("answer" in found) return found.answer;
  const { person } = found;
  if (person.standing.kind === "not-enrolled") return v2Error(...problems.notEnrolled);
  const programId = query.get("programId");
  if (programId !== null && !/^\d{1,12}$/.test(programId)) return v2Error(1213, "Invalid program id");
  const problem = dateProblem(call);
  if (problem) return problem;
  const from = query.get("startDate") ?? world.day.calendar.date(1);
  const to = query.get("endDate") ?? "9999-12-31";
  const rows = inProgram(person.expiry, query, person.customer.programs?.[0]?.base.programId)
    .filter(({ expiryDate }) => String(expiryDate) >= from && String(expiryDate) <= to)
    .toSorted((left, right) => String(left.expiryDate).localeCompare(String(right.expiryDate)));
  return reply({
    id: person.id,
    profiles: [],
    loyaltyInfo: { loyaltyType: "loyalty" },
    segments: {},
    extendedFields: {},
    expirySchedules: flag(query, "fetchEarliestExpiryOnly") ? earliestOnly(rows) : rows,
    warnings: [],
  });
};
