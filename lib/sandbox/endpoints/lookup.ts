import { type Call, flag, type Handler } from "@/lib/sandbox/endpoints/call";
import { answerAbout, readWanted } from "@/lib/sandbox/endpoints/customer";
import { sourceProblem } from "@/lib/sandbox/endpoints/source";
import { blank, problems, v2Error } from "@/lib/sandbox/envelopes";
import type { Identifier, IdentifierKind, Person } from "@/lib/sandbox/people/person";
import type { Settings } from "@/lib/sandbox/settings";

const kinds = new Map<string, IdentifierKind>([
  ["mobile", "mobile"],
  ["email", "email"],
  ["externalid", "externalId"],
  ["cardnumber", "cardnumber"],
  ["cardexternalid", "cardExternalId"],
  ["wechat", "wechat"],
  ["id", "id"],
]);

type Read = { identifiers: Identifier[] } | { problem: "blank" | "invalid" };

/** Comma lists in name and value belong together by position. */
export function readIdentifiers(query: URLSearchParams): Read {
  const names = (query.get("identifierName") ?? "").split(",").map((name) => name.trim().toLowerCase());
  const values = (query.get("identifierValue") ?? "").split(",").map((value) => value.trim());
  if (names.length !== values.length) return { problem: "invalid" };
  const identifiers: Identifier[] = [];
  for (const [index, name] of names.entries()) {
    const kind = kinds.get(name);
    const value = values[index] ?? "";
    if (!kind || value === "") return { problem: names.length === 1 ? "blank" : "invalid" };
    if (kind === "mobile" && !/^\d{5,15}$/.test(value)) return { problem: "invalid" };
    if (kind === "email" && !/^[^@\s]+@[^@\s]+$/.test(value)) return { problem: "invalid" };
    identifiers.push({ kind, value });
  }
  return { identifiers };
}

const always: readonly IdentifierKind[] = ["id", "cardnumber", "cardExternalId"];

/** Under dual eligibility only the primary identifier finds somebody; cards and ids are nobody's second. */
function mayFind(person: Person, { kind }: Identifier, settings: Settings): boolean {
  if (settings.dualEligibility === "off" || always.includes(kind)) return true;
  if (person.primary) return kind === person.primary;
  if (settings.dualEligibility === "people") return true;
  const has = person.foundBy.some((identifier) => identifier.kind === settings.primaryIdentifier);
  return kind === (has ? settings.primaryIdentifier : "mobile");
}

/** The person whom the first fitting identifier finds, or null. */
export function findPerson(identifiers: readonly Identifier[], call: Call): Person | null {
  const { settings, people } = call.world;
  if (identifiers.length > 1 && settings.dualEligibility === "off") return null;
  for (const identifier of identifiers) {
    const [found] = people
      .find(identifier.kind, identifier.value)
      .filter((person) => mayFind(person, identifier, settings));
    if (found) return found;
  }
  return null;
}

/**
 * `GET v2/customers/lookup/customerDetails`. 8015 has several causes: wrong identifier, primary identifier missing
 * under dual eligibility, account missing.
 * docs.capillarytech.com/reference/get-customer-details
 */
export const lookup: Handler = (call) => {
  const { query, world } = call;
  const wanted = readWanted("lookup", query, world.settings);
  if (!wanted || !query.get("source")) return blank();
  const problem = sourceProblem(query);
  if (problem) return problem;
  if (flag(query, "basicIdentifierLookup") && !query.get("identifierValue"))
    return v2Error(...problems.emptyIdentifier);
  const read = readIdentifiers(query);
  if ("problem" in read) return read.problem === "blank" ? blank() : v2Error(...problems.invalidIdentifier);
  const person = findPerson(read.identifiers, call);
  return person ? answerAbout(person, wanted, call) : v2Error(...problems.notFound);
};
