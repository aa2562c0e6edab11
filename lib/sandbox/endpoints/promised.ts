import { memberOf } from "@/lib/sandbox/endpoints/by-id";
import type { Handler } from "@/lib/sandbox/endpoints/call";
import { inProgram } from "@/lib/sandbox/endpoints/expiry";
import { reply } from "@/lib/sandbox/envelopes";

/**
 * `GET v2/customers/{id}/promisedPointsSchedule`; trigger-based points have no date.
 * docs.capillarytech.com/reference/get-points-conversion-schedule
 */
export const promised: Handler = (call) => {
  const found = memberOf(call);
  if ("answer" in found) return found.answer;
  const { person } = found;
  const fallback = person.customer.programs?.[0]?.base.programId;
  return reply({
    entityId: person.id,
    entityType: "CUSTOMER",
    promisedPointsScheduleList: inProgram(person.promised.schedule, call.query, fallback),
    triggerBasedPointsList: inProgram(person.promised.triggerBased, call.query, fallback),
    warnings: [],
  });
};
