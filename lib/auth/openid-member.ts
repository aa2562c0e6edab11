import "server-only";
import type { User } from "next-auth";
import { findMember, findMemberBy } from "@/lib/auth/find-member";
import { identifierCandidates } from "@/lib/auth/identifier";
import type { Claims } from "@/lib/auth/openid";
import { personKey } from "@/lib/auth/session-details";
import type { SignInFault } from "@/lib/auth/sign-in-fault";
import { env } from "@/lib/env";
import { brand } from "@/lib/theme/load-brand";

/**
 * The member behind an ID token. `OIDC_MEMBER_CLAIM` names the claim that holds their Capillary
 * identifier: `phone_number` and `email` count when the provider says it verified them; any other claim
 * is an external id, or the kind after a colon (`loyalty_card:cardnumber`).
 */
export async function memberOfClaims(claims: Claims): Promise<User> {
  const [claim = "", kind = "externalId"] = env().OIDC_MEMBER_CLAIM.split(":");
  const value = claims[claim];
  if (typeof value !== "string" || value.trim() === "") return refuse("NotKnownHere");
  if (claim !== "phone_number" && claim !== "email")
    return welcome(await findMemberBy(kind === "cardnumber" ? "cardnumber" : "externalId", value.trim()));
  if (claims[`${claim}_verified`] !== true) return refuse("NotVerified");
  const reading = identifierCandidates(value, brand().country);
  const expected = claim === "email" ? "email" : "mobile";
  if (!reading.ok || reading.identifier.kind !== expected) return refuse("NotKnownHere");
  return welcome(await findMember(reading.identifier));
}

function welcome(found: Awaited<ReturnType<typeof findMember>>): User {
  switch (found.kind) {
    case "found": {
      // Nobody is there to be asked which one, and it is not guessed.
      if (found.others.length > 0) return refuse("NotKnownHere");
      const person = { role: "member", customerId: found.customerId } as const;
      return { id: personKey(person), person };
    }
    case "none":
      return refuse("NotKnownHere");
    case "unavailable":
      return refuse("TryAgain");
  }
}

function refuse(refused: SignInFault): User {
  return { id: "member", refused };
}
