import { readInstant } from "@/lib/sandbox/calendar";
import { type Call, type Handler, whole } from "@/lib/sandbox/endpoints/call";
import { findPerson, readIdentifiers } from "@/lib/sandbox/endpoints/lookup";
import { sourceProblem } from "@/lib/sandbox/endpoints/source";
import { blank, problems, type Reply, reply, v2Error } from "@/lib/sandbox/envelopes";
import { isObject, type JsonObject } from "@/lib/sandbox/json";
import type { Person } from "@/lib/sandbox/people/person";

const ninetyDaysMs = 90 * 86_400_000;
const stamp = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?$/;
const accepted = new Set(["id", "email", "mobile", "externalid"]);

/** The window in milliseconds: one date alone means 90 days, none means everything. */
function readWindow(query: URLSearchParams): { from: number; to: number } | Reply {
  const given = [query.get("startDate"), query.get("endDate")];
  if (given.some((text) => text !== null && (!stamp.test(text) || Number.isNaN(readInstant(text)))))
    return v2Error(1216, "Date should be in YYYY-MM-DDThh:mm:ss format");
  const [start, end] = given.map((text) => (text === null ? null : readInstant(text)));
  if (start == null && end == null) return { from: -Infinity, to: Infinity };
  const from = start ?? Number(end) - ninetyDaysMs;
  const to = end ?? Number(start) + ninetyDaysMs;
  if (from > to) return v2Error(1214, "Start date should be before end date");
  if (to - from > ninetyDaysMs) return v2Error(1217, "Date range should not be more than 90 days");
  return { from, to };
}

const instantOf = (entry: JsonObject) =>
  readInstant(String(entry.ledgerCreatedDateISO ?? entry.ledgerCreatedDate));

/** Each filter looks at the entry's details; an entry stays when one detail fits all of them. */
function fits(entry: JsonObject, query: URLSearchParams): boolean {
  const details = Array.isArray(entry.entryDetails) ? entry.entryDetails : [];
  const type = query.get("ledgerEntryType");
  const programId = query.get("programId");
  const category = query.get("pointCategoryType");
  const fitsCategory = (name: string) => {
    if (category === null) return true;
    const wanted = { REGULAR: "Main", PROMISED: "Promised", TRIGGER_BASED: "Trigger Based" }[category];
    return name === wanted;
  };
  return details
    .filter(isObject)
    .some(
      (detail) =>
        (type === null || detail.ledgerEntryType === type) &&
        (programId === null || String(detail.programId) === programId) &&
        fitsCategory(String(detail.pointsCategory)),
    );
}

function page(person: Person, query: URLSearchParams, window: { from: number; to: number }): Reply {
  const size = whole(query, "limit", 10);
  const number = whole(query, "offset", 0);
  if (size === null || size < 1 || size > 100) return v2Error(1060, "Limit should be between 1 and 100");
  if (number === null || number < 0) return v2Error(400, "Invalid offset");
  const newestFirst = person
    .ledger()
    .filter((entry) => instantOf(entry) >= window.from && instantOf(entry) <= window.to)
    .filter((entry) => fits(entry, query));
  const ascending = (query.get("sortOrder") ?? query.get("sort") ?? "DESC").toUpperCase() === "ASC";
  const entries = ascending ? newestFirst.toReversed() : newestFirst;
  return reply({
    ledgerDetails: {
      pageNumber: number,
      pageSize: size,
      totalEntries: entries.length,
      pageCount: Math.ceil(entries.length / size),
    },
    ledgerEntries: entries.slice(number * size, (number + 1) * size),
    warnings: [],
  });
}

function memberOfLedger(call: Call): Person | Reply {
  const { query } = call;
  const kind = query.get("identifierName")?.toLowerCase() ?? "";
  if (!query.get("source") || !accepted.has(kind)) return blank();
  const problem = sourceProblem(query);
  if (problem) return problem;
  const read = readIdentifiers(query);
  if ("problem" in read) return v2Error(...problems.invalidIdentifier);
  const person = findPerson(read.identifiers, call);
  if (!person) return v2Error(...problems.notFound);
  if (person.standing.kind === "merged") return v2Error(...problems.merged);
  return person.standing.kind === "erased" ? v2Error(...problems.erased) : person;
}

/**
 * `GET v2/pointsLedger/getCustomerLedgerInfo`: `offset` is a page number, points are strings.
 * docs.capillarytech.com/reference/get-ledger-information
 */
export const ledger: Handler = (call) => {
  const found = memberOfLedger(call);
  if ("status" in found) return found;
  const window = readWindow(call.query);
  return "status" in window ? window : page(found, call.query, window);
};
