import { json, refused } from "@/lib/http/result-response";
import { staffRoute } from "@/lib/http/route";
import { keepLookup } from "@/lib/staff/open-lookup";
import { parseKeep } from "@/lib/staff/requests";

/** The screen was touched: the shift and the open look-up live on. */
export const POST = staffRoute(async ({ staff, body }) => {
  const asked = parseKeep(body);
  if (!asked) return refused("bad-request", null);
  if (asked.handle === null) return new Response(null, { status: 204 });
  const endsAt = await keepLookup(staff, asked.handle);
  if (endsAt === null) return refused("look-up-ended", null);
  return json({ data: { expiresAt: new Date(endsAt).toISOString() } });
});
