import * as customer from "@/lib/capillary/schemas/customer";
import * as parts from "@/lib/capillary/schemas/customer-parts";
import * as ledger from "@/lib/capillary/schemas/ledger";
import * as promotions from "@/lib/capillary/schemas/member-promotions";
import * as schedules from "@/lib/capillary/schemas/schedules";
import * as strategies from "@/lib/capillary/schemas/strategies";
import * as targets from "@/lib/capillary/schemas/target-groups";
import * as trackers from "@/lib/capillary/schemas/trackers";

const rooms = [customer, parts, ledger, promotions, schedules, strategies, targets, trackers];

/** Names of the envelopes (https://docs.capillarytech.com/reference/errors-and-warnings). */
const envelopes = [
  "data",
  "entity",
  "warnings",
  "errors",
  "pagination",
  "status",
  "code",
  "message",
  "success",
];

/** Every field name that some reader knows. */
export function readNames(): Set<string> {
  const schemas = rooms.flatMap((room) => Object.values(room));
  const shapes = schemas.flatMap((schema) => ("shape" in schema ? Object.keys(schema.shape) : []));
  return new Set([...envelopes, ...shapes]);
}
