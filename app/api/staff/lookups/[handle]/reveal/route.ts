import { problem } from "@/lib/http/problem";
import { json, refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf, ration } from "@/lib/staff/answers";
import { openLookupOf } from "@/lib/staff/open-lookup";
import { parseReveal } from "@/lib/staff/requests";
import { reveal } from "@/lib/staff/reveal";
import { staffSpeech } from "@/lib/staff/till";

/** One masked field, for a reason that is recorded before the value is given. */
export const POST = staffRoute(async ({ request, staff, params, body }) => {
  const asked = parseReveal(body);
  if (!asked) return refused("bad-request", null);
  const lookup = await openLookupOf(staff, params.handle ?? "");
  if (!lookup) return refused("look-up-ended", null);
  const revealed = await reveal(actorOf(staff, request), lookup, asked.field, asked.reason);
  const speech = await staffSpeech(staff);
  switch (revealed.kind) {
    case "revealed":
      return json({ data: { field: asked.field, value: revealed.value } });
    case "limited":
      return ration(revealed.retryAfterMs, speech);
    case "unavailable":
      return problem(503, "upstream", speech.t("staff.upstream"), { retryAfterMs: 5_000 });
    default:
      return revealed satisfies never;
  }
});
