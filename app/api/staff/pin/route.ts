import { problem } from "@/lib/http/problem";
import { refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf } from "@/lib/staff/answers";
import { choosePin } from "@/lib/staff/forget";
import { parsePin } from "@/lib/staff/requests";
import { staffSpeech } from "@/lib/staff/till";

/** Chooses the six-digit PIN of this shift. */
export const PUT = staffRoute(async ({ request, staff, body }) => {
  const asked = parsePin(body);
  if (!asked) return refused("bad-request", null);
  const chosen = await choosePin(actorOf(staff, request), asked.pin);
  switch (chosen) {
    case "set":
      return new Response(null, { status: 204 });
    case "unreadable":
      return problem(422, "pin-unreadable", (await staffSpeech(staff)).t("staff.pin.sixDigits"));
    case "locked":
      return refused("locked", null);
    default:
      return chosen satisfies never;
  }
});
