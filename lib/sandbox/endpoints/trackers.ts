import { type Handler, readId } from "@/lib/sandbox/endpoints/call";
import { problems, v2List, v2ListError } from "@/lib/sandbox/envelopes";

/**
 * `GET v2/customers/{id}/trackers`: no parameters, no paging, no thresholds.
 * docs.capillarytech.com/reference/get_v2-customers-customerid-trackers
 */
export const trackers: Handler = ({ id, world }) => {
  const number = readId(id);
  const person = number === null ? null : world.people.byId(number);
  if (!person) return v2ListError(...problems.notFound);
  if (person.standing.kind === "merged") return v2ListError(...problems.merged);
  if (person.standing.kind === "erased") return v2ListError(...problems.erased);
  return v2List(person.trackers());
};
