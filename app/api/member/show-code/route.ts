import { json, refused } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";
import { makeScreenCode } from "@/lib/staff/screen-code";

/** A code for the member to show at the till: 60 seconds, once. A new one ends the one before. */
export const GET = memberRoute(async ({ access }) => {
  const made = await makeScreenCode(access);
  if (made.kind === "limited") return refused("ration", made.retryAfterMs);
  return json({ data: { code: made.code, expiresAt: new Date(made.expiresAtMs).toISOString() } });
});
