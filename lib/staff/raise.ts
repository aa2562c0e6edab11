import "server-only";
import { takeLimit, takeLimits } from "@/lib/auth/limits";
import { keyedHash } from "@/lib/auth/secrets";
import { validateOtp } from "@/lib/capillary/endpoints/validate-otp";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import { hasValue } from "@/lib/loyalty/result";
import type { Grade } from "@/lib/loyalty/views";
import { readCustomer } from "@/lib/member/sections";
import { sameCode } from "@/lib/staff/graded";
import { higher } from "@/lib/staff/grades";
import { changeLookup, type OpenLookup } from "@/lib/staff/open-lookup";
import { type Actor, record } from "@/lib/staff/record";
import { tryScreenCode } from "@/lib/staff/screen-code";
import type { LookupBody } from "@/lib/staff/sealed";

export const raiseWays = ["card", "screen-code", "one-time-code"] as const;
export type RaiseBy = (typeof raiseWays)[number];

export type Raised =
  | { kind: "raised"; lookup: OpenLookup }
  /** Not a card of this member; wrong, expired or used code: all the same to who asks. */
  | { kind: "wrong" }
  | { kind: "limited"; retryAfterMs: number }
  | { kind: "unavailable"; retryAfterMs: number | null }
  | { kind: "ended" };

type Proof = { ok: true; grade: Grade; body: LookupBody } | { ok: false; answer: Raised };

const wrong: Proof = { ok: false, answer: { kind: "wrong" } };

/**
 * Raises a look-up to a higher grade by what the customer can show. Five tries a look-up; the try is
 * counted before it is compared, and recorded before it is answered.
 * @throws StoreError when the store is down
 */
export async function raise(actor: Actor, lookup: OpenLookup, by: RaiseBy, value: string): Promise<Raised> {
  const tries = await takeLimit("raise-lookup", lookup.id);
  if (!tries.taken) {
    await note(actor, lookup, by, "ration");
    return { kind: "limited", retryAfterMs: tries.retryAfterMs };
  }
  const proof = await prove(lookup, by, value);
  if (!proof.ok) {
    await note(actor, lookup, by, proof.answer.kind === "unavailable" ? "unavailable" : "refused");
    return proof.answer;
  }
  const grade = higher(lookup.grade, proof.grade);
  await note(actor, { ...lookup, grade }, by, "ok");
  const raised = await changeLookup(actor.staff, lookup, { grade, body: proof.body });
  return raised ? { kind: "raised", lookup: raised } : { kind: "ended" };
}

function note(
  actor: Actor,
  lookup: OpenLookup,
  by: RaiseBy,
  result: "ok" | "refused" | "ration" | "unavailable",
): Promise<void> {
  return record(actor, {
    event: "raise",
    result,
    kind: by,
    customerId: lookup.body.customerId,
    grade: lookup.grade,
  });
}

function prove(lookup: OpenLookup, by: RaiseBy, value: string): Promise<Proof> {
  switch (by) {
    case "card":
      return proveByCard(lookup, value);
    case "screen-code":
      return proveByScreen(lookup, value);
    case "one-time-code":
      return proveByCode(lookup, value);
    default:
      return by satisfies never;
  }
}

async function proveByCard({ access, body }: OpenLookup, number: string): Promise<Proof> {
  const customer = await readCustomer(access);
  if (!hasValue(customer) || customer.value.cards === null)
    return { ok: false, answer: { kind: "unavailable", retryAfterMs: null } };
  const card = customer.value.cards.find((one) => sameCode(one.number, number));
  return card ? { ok: true, grade: "card", body: { ...body, scannedCard: card.number } } : wrong;
}

async function proveByScreen({ body }: OpenLookup, code: string): Promise<Proof> {
  const good = await tryScreenCode(body.customerId, code);
  return good ? { ok: true, grade: "full", body } : wrong;
}

async function proveByCode({ id, body }: OpenLookup, given: string): Promise<Proof> {
  const code = given.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}]/gu, "");
  if (body.codeTo === null || !/^[A-Za-z0-9]{3,12}$/.test(code)) return wrong;
  const { channel, value } = body.codeTo;
  // The same counter as at sign-in: ten tries at one number a day, wherever they are made.
  const guesses = await takeLimits([["guess-identifier-day", keyedHash("limit", `${channel}:${value}`)]]);
  if (!guesses.taken) return { ok: false, answer: { kind: "limited", retryAfterMs: guesses.retryAfterMs } };
  const outcome = await guardedCall({ source: "otp", owner: id, priority: 0 }, (client, options) =>
    validateOtp(client, { channel, value, code }, options),
  );
  if (outcome.kind === "unavailable" || outcome.kind === "limited") {
    const retryAfterMs = outcome.kind === "limited" ? outcome.retryAfterMs : null;
    return { ok: false, answer: { kind: "unavailable", retryAfterMs } };
  }
  if (outcome.kind !== "ok" || !outcome.value) return wrong;
  return { ok: true, grade: "full", body: { ...body, codeTo: null } };
}
