import "server-only";
import { randomUUID } from "node:crypto";
import { requestKey, sealCode } from "@/lib/auth/code-content";
import { codeCookieMaxAge } from "@/lib/auth/cookies";
import { findMember } from "@/lib/auth/find-member";
import type { Identifier } from "@/lib/auth/identifier";
import { type LimitName, takeLimit, takeLimits } from "@/lib/auth/limits";
import { keyedHash, tokenHash } from "@/lib/auth/secrets";
import { askingLimits, isOpenCountry, placeLimits } from "@/lib/auth/sending-limits";
import { generateOtp } from "@/lib/capillary/endpoints/generate-otp";
import { guardedCall } from "@/lib/capillary/guard/guarded-call";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { putCode, sweepCodes } from "@/lib/store/codes";
import { sweepLimits } from "@/lib/store/limits";
import { store } from "@/lib/store/store";
import { brand } from "@/lib/theme/load-brand";

/** How the work behind "202" ended; for the log and for tests, never for the browser. */
export type Sent = "sent" | "nobody" | "unavailable" | "country-closed" | { limitedBy: LimitName };

/**
 * What happens after the answer: finds the member and has Capillary send a code. A code is put down for
 * nobody, too, so that wrong and unknown are the same afterwards. Nothing goes to a place Capillary does
 * not hold for that member.
 * @param browser the value of the binding cookie
 * @param at epoch milliseconds
 * @throws StoreError when the store is down: nothing is sent then
 */
export async function requestCode(
  identifier: Identifier,
  browser: { token: string; addressBlock: string },
  at: number = Date.now(),
): Promise<Sent> {
  const asked = await takeLimits(askingLimits(browser.addressBlock), at);
  if (!asked.taken) return limited(asked.refusedBy);
  const found = await findMember(identifier, 2);
  if (found.kind === "unavailable") return "unavailable";
  const value = found.kind === "found" ? found.sendTo : identifier.key;
  if (!isOpenCountry(identifier.kind, value, brand().country, env().SIGN_IN_COUNTRIES)) {
    log().warn("a sign-in code was not sent: country not in SIGN_IN_COUNTRIES");
    return "country-closed";
  }
  const place = await takeLimits(placeLimits(identifier.kind, value, brand().country), at);
  if (!place.taken) return limited(place.refusedBy);
  const customerId = found.kind === "found" ? found.customerId : null;
  const sql = store();
  await putCode(sql, {
    id: randomUUID(),
    browserHash: tokenHash(browser.token),
    requestKey: requestKey(identifier),
    identifierKey: keyedHash("limit", `${identifier.kind}:${value}`),
    sealed: sealCode({
      channel: identifier.kind,
      value,
      customerId,
      others: found.kind === "found" ? [...found.others] : [],
      proof: null,
    }),
    createdAt: at,
    endsAt: at + codeCookieMaxAge * 1_000,
  });
  await sweepCodes(sql, at);
  await sweepLimits(sql, at);
  return customerId === null ? "nobody" : send(identifier.kind, value, at);
}

async function send(channel: "mobile" | "email", value: string, at: number): Promise<Sent> {
  const programme = await takeLimit("code-programme-hour", "", at);
  if (!programme.taken) return limited("code-programme-hour");
  const ask = { source: "otp", owner: `${channel}:${value}`, priority: 2 } as const;
  const outcome = await guardedCall(ask, (client, options) =>
    generateOtp(client, { channel, value }, options),
  );
  return outcome.kind === "ok" ? "sent" : "unavailable";
}

function limited(name: LimitName | undefined): Sent {
  log().warn({ limit: name }, "a sign-in code was not sent: limit reached");
  return { limitedBy: name ?? "code-programme-hour" };
}
