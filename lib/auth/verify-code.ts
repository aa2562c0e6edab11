import "server-only";
import { requestKey, unsealCode } from "@/lib/auth/code-content";
import { identifierCandidates } from "@/lib/auth/identifier";
import { takeLimit } from "@/lib/auth/limits";
import { tokenHash } from "@/lib/auth/secrets";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import { spendCode, takeTry } from "@/lib/store/codes";
import { store } from "@/lib/store/store";
import { brand } from "@/lib/theme/load-brand";

/** Tries at one code. */
const mostTries = 5;

export type Verified =
  | { kind: "member"; customerId: number }
  /** Wrong, expired, used up, too often, another browser's, nobody's: all the same to who asks. */
  | { kind: "wrong" }
  /** Capillary did not answer; the code may still be good. */
  | { kind: "unavailable" };

/**
 * Checks a one-time code. The try is counted in the store, by one statement, before Capillary is asked,
 * and an unknown person's code is asked about like any other, so neither races nor timing tell anything.
 * @param browserToken the value of the binding cookie, or null
 * @throws StoreError when the store is down: signing in is closed then
 */
export async function verifyCode(
  given: { identifier: string; code: string },
  browser: { token: string | null; addressBlock: string },
  at: number = Date.now(),
): Promise<Verified> {
  const code = plainCode(given.code);
  const reading = identifierCandidates(given.identifier, brand().country);
  if (code === null || browser.token === null || !reading.ok) return { kind: "wrong" };
  const fromHere = await takeLimit("guess-address-10min", browser.addressBlock, at);
  if (!fromHere.taken) return { kind: "wrong" };
  const asked = { browserHash: tokenHash(browser.token), requestKey: requestKey(reading.identifier) };
  const counted = await takeTry(store(), asked, mostTries, at);
  const content = counted && unsealCode(counted.sealed);
  if (!counted || !content) return { kind: "wrong" };
  const today = await takeLimit("guess-identifier-day", counted.identifierKey, at);
  if (!today.taken) return { kind: "wrong" };
  const { channel, value, customerId } = content;
  const ask = { source: "otp", owner: counted.identifierKey, priority: 1 } as const;
  const outcome = await guardedCall(ask, (client, options) =>
    validateOtp(client, { channel, value, code }, options),
  );
  if (outcome.kind === "unavailable" || outcome.kind === "limited") return { kind: "unavailable" };
  if (outcome.kind !== "ok" || !outcome.value || customerId === null) return { kind: "wrong" };
  return (await spendCode(store(), counted.id, at)) ? { kind: "member", customerId } : { kind: "wrong" };
}

/** Codes are read off a phone: spaces and dashes go, full-width digits become plain. */
function plainCode(code: string): string | null {
  const plain = code.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}]/gu, "");
  return /^[A-Za-z0-9]{3,12}$/.test(plain) ? plain : null;
}
