import { problem } from "@/lib/http/problem";
import { json, refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf, ration } from "@/lib/staff/answers";
import { openLookupOf } from "@/lib/staff/open-lookup";
import { sendLookupCode } from "@/lib/staff/send-code";
import { staffSpeech } from "@/lib/staff/till";

/** Has a one-time code sent to the customer: 202 with where it went, masked. */
export const POST = staffRoute(async ({ request, staff, params }) => {
  const lookup = await openLookupOf(staff, params.handle ?? "");
  if (!lookup) return refused("look-up-ended", null);
  const sent = await sendLookupCode(actorOf(staff, request), lookup);
  const speech = await staffSpeech(staff);
  switch (sent.kind) {
    case "sent":
      return json({ data: { channel: sent.channel, to: sent.to } }, 202);
    case "no-channel":
      return problem(409, "no-channel", speech.t("staff.raise.noChannel"));
    case "limited":
      return ration(sent.retryAfterMs, speech);
    case "unavailable":
      return problem(503, "upstream", speech.t("staff.upstream"), {
        retryAfterMs: sent.retryAfterMs ?? 5_000,
      });
    case "ended":
      return refused("look-up-ended", null);
    default:
      return sent satisfies never;
  }
});
