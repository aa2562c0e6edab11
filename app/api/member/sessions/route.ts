import { endAllSessions, listSessions } from "@/lib/auth/devices";
import { clearSiteData } from "@/lib/http/clear-site-data";
import { json } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";

/** The devices this member is signed in with, this one marked. */
export const GET = memberRoute(async () => json({ sessions: await listSessions() }));

export const DELETE = memberRoute(async () => json({ ended: await endAllSessions() }, 200, clearSiteData));
