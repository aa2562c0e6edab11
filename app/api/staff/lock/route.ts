import { staffRoute } from "@/lib/http/route";
import { actorOf } from "@/lib/staff/answers";
import { lock } from "@/lib/staff/forget";

/** Locks this screen on every instance at once and forgets what was looked up on it. */
export const POST = staffRoute({ allowLocked: true }, async ({ request, staff }) => {
  await lock(actorOf(staff, request));
  return new Response(null, { status: 204 });
});
