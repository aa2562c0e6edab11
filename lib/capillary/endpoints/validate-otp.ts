import "server-only";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { type OtpTarget, otpAction, otpEntity } from "@/lib/capillary/endpoints/generate-otp";
import type { ReadOptions } from "@/lib/capillary/endpoints/options";
import { meaningOf } from "@/lib/capillary/failure";
import { parseFlag } from "@/lib/capillary/numbers";
import type { Outcome } from "@/lib/capillary/outcome";
import { readEnvelope } from "@/lib/capillary/read-envelope";
import { whole } from "@/lib/capillary/whole";

/**
 * Asks whether a code is right. Wrong is HTTP 200 with `entity: false`; wrong, expired, used up or never
 * sent (605, 876, 9001) are all `false`, and anything but a clear yes is not a yes.
 * https://docs.capillarytech.com/reference/validate-otp
 */
export async function validateOtp(
  client: CapillaryClient,
  { code, ...target }: OtpTarget & { code: string },
  options: ReadOptions = {},
): Promise<Outcome<boolean>> {
  const answer = await client.post(
    "/v2/otp/validate",
    { ...otpEntity(target), code, action: otpAction },
    { endpoint: "otp", signal: options.signal },
  );
  const envelope = readEnvelope(client, answer, { endpoint: "otp", wrapper: "entity" });
  if (envelope.kind === "ok") return whole(parseFlag(envelope.value.content), envelope.receivedAt);
  const wrong =
    envelope.kind === "rejected" && envelope.code !== null && meaningOf(envelope.code) === "wrong-code";
  return wrong ? { kind: "ok", value: false, receivedAt: client.config.now().toISOString() } : envelope;
}
