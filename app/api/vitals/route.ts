import { publicRoute } from "@/lib/http/route";
import { observeVital } from "@/lib/vitals";

/** One browser figure; what is not one is dropped without a word, since nobody reads the answer. */
export const POST = publicRoute({ why: "pages report before anybody signs in" }, async ({ body }) => {
  observeVital(body);
  return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
});
