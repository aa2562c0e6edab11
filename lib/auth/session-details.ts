import "server-only";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { keyedHash, seal, unseal } from "@/lib/auth/secrets";
import type { StaffPerson } from "@/lib/auth/session-types";
import { once } from "@/lib/once";

/** Who signed in. A member is a Capillary customer id; how they proved it does not matter afterwards. */
export type Person = { role: "member"; customerId: number } | { role: "staff"; person: StaffPerson };

const schema = z.discriminatedUnion("role", [
  z.object({ role: z.literal("member"), customerId: z.number().int().positive() }),
  z.object({
    role: z.literal("staff"),
    person: z.object({
      personId: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(["associate", "supervisor"]),
      store: z.object({ code: z.string().exactOptional(), name: z.string() }),
      country: z.string(),
      timeZone: z.string(),
    }),
  }),
]);

/** The key under which a person's sessions are found together; says nothing about them. */
export function personKey(person: Person): string {
  return keyedHash("person", person.role === "member" ? `${person.customerId}` : person.person.personId);
}

export function sealPerson(person: Person): string {
  return seal(JSON.stringify(person));
}

const unsealed = () => once("unsealed-people", () => new LRUCache<string, Person>({ max: 10_000 }));

/**
 * What a row says of its person never changes, so it is opened once a process, not once a request.
 * @returns null when the row was written under another secret or is not ours
 */
export function unsealPerson(details: string): Person | null {
  const known = unsealed().get(details);
  if (known) return known;
  const plain = unseal(details);
  if (plain === null) return null;
  const parsed = schema.safeParse(JSON.parse(plain));
  if (!parsed.success) return null;
  unsealed().set(details, parsed.data);
  return parsed.data;
}
