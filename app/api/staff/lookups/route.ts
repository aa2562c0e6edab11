import { refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf, lookedUpAnswer } from "@/lib/staff/answers";
import { lookUp } from "@/lib/staff/look-up";
import { parseLookup } from "@/lib/staff/requests";

/** Finds a customer and opens a look-up: 201 with the till view. */
export const POST = staffRoute(async ({ request, staff, body }) => {
  const asked = parseLookup(body);
  if (typeof asked === "string") return refused(asked, null);
  const actor = actorOf(staff, request);
  return lookedUpAnswer(actor, await lookUp(actor, asked.ask), asked);
});
