import { refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf } from "@/lib/staff/answers";
import { clearLookup } from "@/lib/staff/forget";

/** Done: the handle opens nothing any more. */
export const DELETE = staffRoute({ allowLocked: true }, async ({ request, staff, params }) => {
  const ended = await clearLookup(actorOf(staff, request), params.handle ?? "");
  return ended ? new Response(null, { status: 204 }) : refused("look-up-ended", null);
});
