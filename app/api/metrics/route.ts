import { createHash, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";
import { noStore } from "@/lib/http/problem";
import { refused } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";
import { metrics } from "@/lib/metrics";
import { storeAnswers } from "@/lib/store/health";

/** Prometheus text for the holder of METRICS_TOKEN; without that setting the route is not there. */
export const GET = publicRoute({ why: "a scraper has a bearer token, no session" }, async ({ request }) => {
  const token = env().METRICS_TOKEN;
  if (!token) return { kind: "not-found", code: "not-found" };
  const given = request.headers.get("authorization") ?? "";
  if (!timingSafeEqual(digest(given), digest(`Bearer ${token}`))) return refused("sign-in", null);
  const { registry, storeReady } = metrics();
  storeReady.set((await storeAnswers()) ? 1 : 0);
  return new Response(await registry.metrics(), {
    headers: { "content-type": registry.contentType, "cache-control": noStore },
  });
});

const digest = (text: string) => createHash("sha256").update(text).digest();
