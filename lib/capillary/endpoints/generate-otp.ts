import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import type { Outcome } from "@/lib/capillary/outcome";
import { isObject } from "@/lib/capillary/read-codes";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { readerFor } from "@/lib/capillary/reader-for";
import { whole } from "@/lib/capillary/whole";

/** Where a code goes. `value` is a mobile number as Capillary holds it (digits) or a lower-case address. */
export type OtpTarget = { channel: "mobile" | "email"; value: string };

/** Neither points nor coupons: Rung only proves that the person holds the number. Same in both calls. */
export const otpAction = "GENERIC";

export function otpEntity(target: OtpTarget) {
  return { entityType: target.channel === "mobile" ? "MOBILE" : "EMAIL", entityValue: target.value };
}

/**
 * Has Capillary send a one-time code; the code itself never comes to us. The text is the brand's own
 * template for this action, because many countries allow approved texts only, so none is sent along.
 * Never retried: a retry could send a second message. `limited` is code 429 (a member's daily limit).
 * https://docs.capillarytech.com/reference/generate-otp
 */
export async function generateOtp(
  client: CapillaryClient,
  target: OtpTarget,
  options: ReadOptions = {},
): Promise<Outcome<true>> {
  const channel = { type: target.channel === "mobile" ? "SMS" : "EMAIL", value: target.value };
  const answer = await client.post(
    "/v2/otp/generate",
    { ...otpEntity(target), action: otpAction, channels: [channel] },
    { endpoint: "otp", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "otp", wrapper: "bare" });
  if (envelope.kind !== "ok") return envelope;
  const { content } = envelope.value;
  const reader = readerFor(client, "otp");
  const created = reader.id("createdId", isObject(content) ? content.createdId : null);
  return whole(created === null ? reader.missing("createdId") : true, envelope.receivedAt);
}
