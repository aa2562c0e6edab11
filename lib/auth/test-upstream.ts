import "server-only";
import { identifierCandidates } from "@/lib/auth/identifier";
import { requestCode } from "@/lib/auth/request-code";
import { testAt } from "@/lib/auth/test-env";
import { upstream } from "@/lib/auth/test-people";
import { verifyCode } from "@/lib/auth/verify-code";

/** Whom Capillary knows in these tests, and somebody it does not. */
export const known = "1234512345";
export const nobody = "9876543210";
export const rightCode = "246810";
const here = "192.0.2.0/24";

/** Puts the fake Capillary back: one member with a mobile and an e-mail. */
export function resetUpstream(): void {
  Object.assign(upstream, { sent: [], validated: [], lookups: [], down: false });
  upstream.codes.clear();
  upstream.people.clear();
  upstream.people.set(known, { customerId: 566881933, identifiers: [{ type: "mobile", value: known }] });
  upstream.people.set("bubalus@example.com", {
    customerId: 566881933,
    identifiers: [{ type: "email", value: "bubalus@example.com" }],
  });
}

/** Asks for a code as the route does. */
export function ask(text: string, token: string, at = testAt, addressBlock = here) {
  const reading = identifierCandidates(text, "IN");
  if (!reading.ok) throw new Error(reading.rule);
  return requestCode(reading.identifier, { token, addressBlock }, at);
}

/** Enters a code as the provider does. */
export const guess = (
  identifier: string,
  code: string,
  token: string | null,
  at = testAt,
  addressBlock = here,
) => verifyCode({ identifier, code }, { token, addressBlock }, at);

/** Answers the question which customer somebody is. */
export const name = (identifier: string, which: string, token: string, code = rightCode) =>
  verifyCode({ identifier, code, which }, { token, addressBlock: here }, testAt);
