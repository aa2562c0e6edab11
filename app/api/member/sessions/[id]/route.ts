import { endSession } from "@/lib/auth/devices";
import { json } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";

export const DELETE = memberRoute(async ({ params }) => {
  const ended = await endSession(params.id ?? "");
  return ended ? json({ ended: 1 }) : { kind: "not-found", code: "not-found" };
});
