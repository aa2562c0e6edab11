import type { Identity } from "@/lib/loyalty/customer";

/** The name to greet with: first name, else last name, else null ("Hello" on screen). */
export function displayName(identity: Pick<Identity, "firstName" | "lastName">): string | null {
  return identity.firstName ?? identity.lastName;
}
