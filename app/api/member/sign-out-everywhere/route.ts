import { endAllSessions } from "@/lib/auth/devices";
import { clearSiteData } from "@/lib/http/clear-site-data";
import { json } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";

export const POST = memberRoute(async () => json({ ended: await endAllSessions() }, 200, clearSiteData));
