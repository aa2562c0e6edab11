import { refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf, raisedAnswer } from "@/lib/staff/answers";
import { openLookupOf } from "@/lib/staff/open-lookup";
import { raise } from "@/lib/staff/raise";
import { parseRaise } from "@/lib/staff/requests";

/** A higher grade by what the customer can show: 200 with the till view at that grade. */
export const POST = staffRoute(async ({ request, staff, params, body }) => {
  const asked = parseRaise(body);
  if (!asked) return refused("bad-request", null);
  const lookup = await openLookupOf(staff, params.handle ?? "");
  if (!lookup) return refused("look-up-ended", null);
  const actor = actorOf(staff, request);
  return raisedAnswer(actor, await raise(actor, lookup, asked.by, asked.value));
});
