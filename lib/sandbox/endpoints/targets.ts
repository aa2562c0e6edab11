import { readInstant } from "@/lib/sandbox/calendar";
import { flag, type Handler, readId } from "@/lib/sandbox/endpoints/call";
import { v3, v3Error } from "@/lib/sandbox/envelopes";
import type { JsonObject } from "@/lib/sandbox/json";
import type { TargetGroup } from "@/lib/sandbox/people/person";

type Filter = {
  includeInactive: boolean;
  includeInactiveTargets: boolean;
  ruleId: number | null;
  trackingDate: number | null;
  excluded: ReadonlySet<number>;
};

function readFilter(query: URLSearchParams): Filter | null {
  const ruleId = query.get("targetRuleId");
  const trackingDate = query.get("trackingDate");
  const excluded = query.getAll("excludedEntities").flatMap((list) => list.split(","));
  const numbers = [ruleId, trackingDate, ...excluded].filter((text) => text !== null && text !== "");
  if (numbers.some((text) => !/^\d{1,16}$/.test(text ?? ""))) return null;
  return {
    includeInactive: flag(query, "includeInactive"),
    includeInactiveTargets: flag(query, "includeInactiveTargets"),
    ruleId: ruleId ? Number(ruleId) : null,
    trackingDate: trackingDate ? Number(trackingDate) : null,
    excluded: new Set(excluded.filter(Boolean).map(Number)),
  };
}

/** With `trackingDate` the running cycle is the one that holds this instant. */
function asOf(row: JsonObject, trackingDate: number | null): JsonObject {
  if (trackingDate === null) return row;
  const from = readInstant(String(row.periodStartDateWithTimeStamp));
  const to = readInstant(String(row.periodEndDateWithTimeStamp));
  return { ...row, currentPeriod: from <= trackingDate && trackingDate <= to };
}

function rowsOf(group: TargetGroup, filter: Filter): JsonObject[] {
  const wholeGroup = filter.ruleId === null || filter.ruleId === group.head.id;
  return group.targets
    .filter((row) => wholeGroup || row.targetRuleId === filter.ruleId)
    .filter((row) => !filter.excluded.has(Number(row.targetRuleId)))
    .map((row) => asOf(row, filter.trackingDate))
    .filter((row) => filter.includeInactive || row.currentPeriod === true);
}

function groupOf(group: TargetGroup, filter: Filter): JsonObject | null {
  if (!group.active && !filter.includeInactiveTargets) return null;
  if (filter.excluded.has(Number(group.head.id))) return null;
  const targets = rowsOf(group, filter);
  const keepsStreak = group.streaks !== null && (filter.ruleId === null || filter.ruleId === group.head.id);
  if (targets.length === 0 && !keepsStreak) return null;
  return { ...group.head, targets, ...(group.streaks ? { streaks: group.streaks } : {}), ...group.tail };
}

/**
 * `GET v3/users/{id}/targetGroups`: running cycles and active milestones only, unless asked for more.
 * docs.capillarytech.com/reference/getusertargetgroupdetails
 */
export const targets: Handler = ({ id, world, query }) => {
  const number = readId(id);
  const person = number === null ? null : world.people.byId(number);
  const filter = readFilter(query);
  if (!person || person.standing.kind === "merged" || person.standing.kind === "erased")
    return v3Error(310011, "Invalid userId");
  if (!filter) return v3Error(null, "Invalid query parameter", 400);
  const groups = person.targetGroups.map((group) => groupOf(group, filter));
  return v3({
    userId: person.id,
    customer: person.targetsCustomer,
    targetGroups: groups.filter((group) => group !== null),
  });
};
