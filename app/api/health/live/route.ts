import { json } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";

/** The process turns; touches nothing. */
export const GET = publicRoute({ why: "probes are nobody" }, async () => json({ live: true }));
