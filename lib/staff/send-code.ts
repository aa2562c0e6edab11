import "server-only";
import { takeLimit, takeLimits } from "@/lib/auth/limits";
import { isOpenCountry, placeLimits } from "@/lib/auth/sending-limits";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import { env } from "@/lib/env";
import type { Customer } from "@/lib/loyalty/customer";
import { maskIdentifier } from "@/lib/loyalty/mask";
import { hasValue } from "@/lib/loyalty/result";
import { readCustomer } from "@/lib/member/sections";
import { changeLookup, type OpenLookup } from "@/lib/staff/open-lookup";
import { type Actor, record } from "@/lib/staff/record";
import { brand } from "@/lib/theme/load-brand";

type Place = { channel: "mobile" | "email"; value: string };

export type CodeSent =
  /** `to` is masked. */
  | { kind: "sent"; channel: "mobile" | "email"; to: string }
  /** Capillary holds neither a mobile nor an e-mail of this member. */
  | { kind: "no-channel" }
  | { kind: "limited"; retryAfterMs: number }
  | { kind: "unavailable"; retryAfterMs: number | null }
  | { kind: "ended" };

/**
 * Has Capillary send the member a one-time code, to what Capillary holds and nowhere else, under the same
 * sending limits as at sign-in.
 * @throws StoreError when the store is down: nothing is sent then
 */
export async function sendLookupCode(actor: Actor, lookup: OpenLookup): Promise<CodeSent> {
  const customer = await readCustomer(lookup.access);
  if (!hasValue(customer)) {
    await note(actor, lookup, "unavailable");
    return { kind: "unavailable", retryAfterMs: null };
  }
  const place = placeOf(customer.value, lookup);
  if (!place) {
    await note(actor, lookup, "refused", "no-channel");
    return { kind: "no-channel" };
  }
  const limited = await takeSending(actor, place);
  if (limited !== null) {
    await note(actor, lookup, "ration");
    return { kind: "limited", retryAfterMs: limited };
  }
  const ask = { source: "otp", owner: actor.staff.sessionId, priority: 0 } as const;
  const outcome = await guardedCall(ask, (client, options) => generateOtp(client, place, options));
  if (outcome.kind !== "ok") {
    await note(actor, lookup, "unavailable");
    return { kind: "unavailable", retryAfterMs: outcome.kind === "limited" ? outcome.retryAfterMs : null };
  }
  await note(actor, lookup, "ok");
  const kept = await changeLookup(actor.staff, lookup, {
    grade: lookup.grade,
    body: { ...lookup.body, codeTo: place },
  });
  if (!kept) return { kind: "ended" };
  return { kind: "sent", channel: place.channel, to: maskIdentifier(place.channel, place.value) };
}

function note(
  actor: Actor,
  { body, grade }: OpenLookup,
  result: "ok" | "refused" | "ration" | "unavailable",
  reason?: string,
): Promise<void> {
  return record(actor, {
    event: "code",
    result,
    customerId: body.customerId,
    grade,
    ...(reason ? { reason } : {}),
  });
}

async function takeSending({ staff }: Actor, place: Place): Promise<number | null> {
  const person = await takeLimit("lookup-code-person-hour", staff.personId);
  if (!person.taken) return person.retryAfterMs;
  const limits = await takeLimits([
    ...placeLimits(place.channel, place.value, brand().country),
    ["code-programme-hour", ""],
  ]);
  return limits.taken ? null : limits.retryAfterMs;
}

/** What the member was found by, if a code can go there; else their mobile, else their e-mail. */
function placeOf({ identity }: Customer, { body }: OpenLookup): Place | null {
  const held = identity.identifiers.flatMap(({ type, value }): Place[] => {
    const channel = type.toLowerCase();
    if (channel !== "mobile" && channel !== "email") return [];
    return isOpenCountry(channel, value, brand().country, env().SIGN_IN_COUNTRIES)
      ? [{ channel, value }]
      : [];
  });
  return (
    held.find(({ channel, value }) => channel === body.kind && value.toLowerCase() === body.value) ??
    held.find(({ channel }) => channel === "mobile") ??
    held[0] ??
    null
  );
}
