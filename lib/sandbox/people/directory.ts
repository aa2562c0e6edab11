import type { Calendar } from "@/lib/sandbox/calendar";
import { everybody } from "@/lib/sandbox/people/everybody";
import type { Identifier, IdentifierKind, Person } from "@/lib/sandbox/people/person";
import { findSynthetic, syntheticById } from "@/lib/sandbox/people/synthetic";

/** Everybody the sandbox knows, on one day. */
export type Directory = {
  all: readonly Person[];
  byId(id: number): Person | null;
  /** All who have this identifier; values are compared exactly, e-mails without regard to case. */
  find(kind: IdentifierKind, value: string): readonly Person[];
};

const keyOf = ({ kind, value }: Identifier) => `${kind}:${kind === "email" ? value.toLowerCase() : value}`;

/** Builds the people of a day; members of the synthetic range are made when asked for. */
export function directoryOf(calendar: Calendar): Directory {
  const all = everybody(calendar);
  const ids = new Map(all.map((person) => [person.id, person]));
  const keys = new Map<string, Person[]>();
  for (const person of all) {
    for (const identifier of person.foundBy) {
      const key = keyOf(identifier);
      const others = (keys.get(key) ?? []).filter((other) => other !== person);
      keys.set(key, [...others, person]);
    }
  }
  return {
    all,
    byId: (id) => ids.get(id) ?? syntheticById(id, calendar),
    find: (kind, value) => {
      const known = keys.get(keyOf({ kind, value })) ?? [];
      const made = findSynthetic(kind, value, calendar);
      return made ? [...known, made] : known;
    },
  };
}
