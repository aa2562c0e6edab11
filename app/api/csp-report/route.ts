import { takeLimit } from "@/lib/auth/limits";
import { addressBlock, clientAddress } from "@/lib/http/client-address";
import { readViolations } from "@/lib/http/csp-report";
import { publicRoute } from "@/lib/http/route";
import { log } from "@/lib/log";

/** Where browsers report what the page CSP stopped; always 204, and nothing of it is kept but the log line. */
export const POST = publicRoute(
  { why: "browsers report without a session", rawBody: true, anyOrigin: true },
  async ({ request }) => {
    const taking = await takeLimit("csp-report-address-10min", addressBlock(clientAddress(request.headers)));
    if (taking.taken)
      for (const violation of await readViolations(request)) log().warn({ violation }, "csp violation");
    return new Response(null, { status: 204, headers: { "cache-control": "private, no-store" } });
  },
);
