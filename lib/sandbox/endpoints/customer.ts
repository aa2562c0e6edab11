import { type Call, type Handler, readId } from "@/lib/sandbox/endpoints/call";
import { customerDetails, type Wanted } from "@/lib/sandbox/endpoints/customer-parts";
import { inSource, sourceProblem } from "@/lib/sandbox/endpoints/source";
import { blank, problems, type Reply, reply, v2Error, v2Warning } from "@/lib/sandbox/envelopes";
import type { Person } from "@/lib/sandbox/people/person";
import type { Settings } from "@/lib/sandbox/settings";

const listed = new Set([0, 1, 30]);

/** Days ahead: null when not asked for, "bad" when the cluster does not answer them. */
function daysAhead(query: URLSearchParams, name: string, settings: Settings): number | null | "bad" {
  const text = query.get(name);
  if (text === null) return null;
  if (!/^\d{1,4}$/.test(text)) return "bad";
  const days = Number(text);
  if (days > 3650 || (settings.lookAhead === "listed" && !listed.has(days))) return "bad";
  return days;
}

/** Reads `embed`, `gapToUpgrade` and `gapToRenew`; null when they are wrong. */
export function readWanted(call: "id" | "lookup", query: URLSearchParams, settings: Settings): Wanted | null {
  const upgradeIn = daysAhead(query, "gapToUpgrade", settings);
  const renewIn = daysAhead(query, "gapToRenew", settings);
  if (upgradeIn === "bad" || renewIn === "bad") return null;
  const embeds = query.getAll("embed").flatMap((list) => list.split(","));
  return {
    call,
    query,
    upgradeIn,
    renewIn,
    embeds: new Set(embeds.map((value) => value.trim().toLowerCase()).filter(Boolean)),
  };
}

/** The answer about somebody found: details, the survivor of a merge, or why there are none. */
export function answerAbout(person: Person, wanted: Wanted, call: Call): Reply {
  const { standing } = person;
  if (standing.kind === "erased") return v2Error(...problems.erased);
  if (!inSource(person, call.query)) return v2Error(...problems.notInSource);
  if (standing.kind !== "merged") return reply(customerDetails(person, wanted, call.world.settings));
  const survivor = standing.survivorId === null ? null : call.world.people.byId(standing.survivorId);
  if (!survivor) return v2Error(...problems.merged);
  const details = customerDetails(survivor, wanted, call.world.settings);
  return reply({ ...details, warnings: [v2Warning(...problems.merged)] });
}

/**
 * `GET v2/customers/{id}`. Bad requests get 400 with an empty body.
 * docs.capillarytech.com/reference/get-customer-details-v2
 */
export const customer: Handler = (call) => {
  const id = readId(call.id);
  const wanted = readWanted("id", call.query, call.world.settings);
  if (id === null || wanted === null || !call.query.get("source")) return blank();
  const problem = sourceProblem(call.query);
  if (problem) return problem;
  const person = call.world.people.byId(id);
  return person ? answerAbout(person, wanted, call) : v2Error(...problems.notFound);
};
