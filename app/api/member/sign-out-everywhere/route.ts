import { endAllSessions } from "@/lib/auth/devices";
import { json } from "@/lib/http/result-response";
import { memberRoute } from "@/lib/http/route";

export const POST = memberRoute(async () => json({ ended: await endAllSessions() }));
