import { type Call, readId } from "@/lib/sandbox/endpoints/call";
import { blank, problems, type Reply, v2Error } from "@/lib/sandbox/envelopes";
import type { Person } from "@/lib/sandbox/people/person";

/** The member a v2 by-id call is about, or the answer that says why there is none. */
export function memberOf({ id, world }: Call): { person: Person } | { answer: Reply } {
  const number = readId(id);
  if (number === null) return { answer: blank() };
  const person = world.people.byId(number);
  if (!person) return { answer: v2Error(...problems.notFound) };
  switch (person.standing.kind) {
    case "merged":
      return { answer: v2Error(...problems.merged) };
    case "erased":
      return { answer: v2Error(...problems.erased) };
    case "member":
    case "not-enrolled":
      return { person };
    default:
      return person.standing satisfies never;
  }
}
