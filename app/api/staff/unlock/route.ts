import { problem } from "@/lib/http/problem";
import { refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { actorOf } from "@/lib/staff/answers";
import { unlock } from "@/lib/staff/forget";
import { parsePin } from "@/lib/staff/requests";
import { staffSpeech } from "@/lib/staff/till";

/** Opens a locked screen with the PIN of this shift. After five wrong ones the shift has ended. */
export const POST = staffRoute({ allowLocked: true }, async ({ request, staff, body }) => {
  const asked = parsePin(body);
  if (!asked) return refused("bad-request", null);
  const opened = await unlock(actorOf(staff, request), asked.pin);
  const speech = await staffSpeech(staff);
  switch (opened) {
    case "unlocked":
      return new Response(null, { status: 204 });
    case "wrong":
      return problem(422, "wrong-pin", speech.t("staff.pin.wrong"));
    case "no-pin":
      return problem(409, "no-pin", speech.t("staff.pin.noPin"));
    case "ended":
      return refused("sign-in", null);
    default:
      return opened satisfies never;
  }
});
