import { json, storeDown } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";
import { storeAnswers } from "@/lib/store/health";

/**
 * Ready to serve: our own parts only, so an upstream outage never takes an instance out of service. The
 * gate answers 503 here itself once the server drains.
 */
export const GET = publicRoute({ why: "probes are nobody" }, async () =>
  (await storeAnswers()) ? json({ ready: true }) : storeDown(),
);
