import "server-only";
import { type CodeContent, codeProof, requestKey, sealCode, unsealCode } from "@/lib/auth/code-content";
import { identifierCandidates } from "@/lib/auth/identifier";
import { takeLimit } from "@/lib/auth/limits";
import { sameText, tokenHash } from "@/lib/auth/secrets";
import { chooseMember } from "@/lib/auth/which-member";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import { resealCode, spendCode, takeTry } from "@/lib/store/codes";
import { store } from "@/lib/store/store";
import { brand } from "@/lib/theme/load-brand";

/** Tries at one code. */
const mostTries = 5;

export type Verified =
  | { kind: "member"; customerId: number }
  /** The code was right and several customers have that number: their e-mail or member number decides. */
  | { kind: "which-one" }
  /** Wrong, expired, used up, too often, another browser's, nobody's: all the same to who asks. */
  | { kind: "wrong" }
  /** Capillary did not answer; the code may still be good. */
  | { kind: "unavailable" };

type Counted = { id: string; identifierKey: string; content: CodeContent };

/**
 * Checks a one-time code. The try is counted in the store, by one statement, before Capillary is asked,
 * and an unknown person's code is asked about like any other, so neither races nor timing tell anything.
 * @param given `which`: e-mail or member number, in answer to "which-one"; that is a try like any other
 * @param browser `token`: the value of the binding cookie, or null
 * @throws StoreError when the store is down: signing in is closed then
 */
export async function verifyCode(
  given: { identifier: string; code: string; which?: string },
  browser: { token: string | null; addressBlock: string },
  at: number = Date.now(),
): Promise<Verified> {
  const code = plainCode(given.code);
  const reading = identifierCandidates(given.identifier, brand().country);
  if (code === null || browser.token === null || !reading.ok) return { kind: "wrong" };
  const fromHere = await takeLimit("guess-address-10min", browser.addressBlock, at);
  if (!fromHere.taken) return { kind: "wrong" };
  const asked = { browserHash: tokenHash(browser.token), requestKey: requestKey(reading.identifier) };
  const row = await takeTry(store(), asked, mostTries, at);
  const content = row && unsealCode(row.sealed);
  if (!row || !content) return { kind: "wrong" };
  const today = await takeLimit("guess-identifier-day", row.identifierKey, at);
  if (!today.taken) return { kind: "wrong" };
  const counted = { id: row.id, identifierKey: row.identifierKey, content };
  const right = await isRight(counted, code);
  if (right !== true) return { kind: right === false ? "wrong" : "unavailable" };
  return welcome(counted, given.which ?? "", at);
}

async function isRight(
  { id, identifierKey, content }: Counted,
  code: string,
): Promise<boolean | "unavailable"> {
  // Capillary takes a right code once; while the question is open, our own hash of it stands in.
  if (content.proof !== null) return sameText(content.proof, codeProof(code));
  const ask = { source: "otp", owner: identifierKey, priority: 1 } as const;
  const outcome = await guardedCall(ask, (client, options) =>
    validateOtp(client, { channel: content.channel, value: content.value, code }, options),
  );
  if (outcome.kind === "unavailable" || outcome.kind === "limited") return "unavailable";
  if (outcome.kind !== "ok" || !outcome.value || content.customerId === null) return false;
  if (content.others.length > 0)
    await resealCode(store(), id, sealCode({ ...content, proof: codeProof(code) }));
  return true;
}

async function welcome({ id, content }: Counted, which: string, at: number): Promise<Verified> {
  const { customerId, others } = content;
  if (customerId === null) return { kind: "wrong" };
  const chosen = others.length === 0 ? customerId : await chooseMember(which, [customerId, ...others]);
  if (chosen === "unavailable") return { kind: "unavailable" };
  if (chosen === null) return { kind: "which-one" };
  return (await spendCode(store(), id, at)) ? { kind: "member", customerId: chosen } : { kind: "wrong" };
}

/** Codes are read off a phone: spaces and dashes go, full-width digits become plain. */
function plainCode(code: string): string | null {
  const plain = code.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}]/gu, "");
  return /^[A-Za-z0-9]{3,12}$/.test(plain) ? plain : null;
}
