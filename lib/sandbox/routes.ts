import type { Handler } from "@/lib/sandbox/endpoints/call";
import { customer } from "@/lib/sandbox/endpoints/customer";
import { expiry } from "@/lib/sandbox/endpoints/expiry";
import { ledger } from "@/lib/sandbox/endpoints/ledger";
import { lookup } from "@/lib/sandbox/endpoints/lookup";
import { generateOtp, validateOtp } from "@/lib/sandbox/endpoints/otp";
import { promised } from "@/lib/sandbox/endpoints/promised";
import { promotions } from "@/lib/sandbox/endpoints/promotions";
import { subscriptions } from "@/lib/sandbox/endpoints/subscriptions";
import { targets } from "@/lib/sandbox/endpoints/targets";
import { token } from "@/lib/sandbox/endpoints/token";
import { trackers } from "@/lib/sandbox/endpoints/trackers";
import type { EndpointName } from "@/lib/sandbox/settings";

export type Route = { method: "GET" | "POST"; template: string; endpoint: EndpointName; handle: Handler };

/** Every Capillary call the sandbox answers; the first template that fits is taken. */
const routes: readonly Route[] = [
  { method: "POST", template: "/v3/oauth/token/generate", endpoint: "token", handle: token },
  { method: "POST", template: "/v2/otp/generate", endpoint: "otp", handle: generateOtp },
  { method: "POST", template: "/v2/otp/validate", endpoint: "otp", handle: validateOtp },
  { method: "GET", template: "/v2/customers/lookup/customerDetails", endpoint: "lookup", handle: lookup },
  { method: "GET", template: "/v2/customers/{id}", endpoint: "customer", handle: customer },
  { method: "GET", template: "/v2/customers/{id}/trackers", endpoint: "trackers", handle: trackers },
  { method: "GET", template: "/v2/customers/{id}/pointsExpirySchedule", endpoint: "expiry", handle: expiry },
  {
    method: "GET",
    template: "/v2/customers/{id}/promisedPointsSchedule",
    endpoint: "promised",
    handle: promised,
  },
  {
    method: "GET",
    template: "/v2/customers/{id}/subscriptions",
    endpoint: "subscriptions",
    handle: subscriptions,
  },
  { method: "GET", template: "/v2/pointsLedger/getCustomerLedgerInfo", endpoint: "ledger", handle: ledger },
  { method: "GET", template: "/v3/users/{id}/targetGroups", endpoint: "targets", handle: targets },
  { method: "GET", template: "/v3/members/{id}/promotions", endpoint: "promotions", handle: promotions },
];

const compiled = routes.map((route) => ({
  route,
  pattern: new RegExp(`^${route.template.replace("{id}", "([^/]+)")}$`),
}));

/** The call that a method and path mean, with the path's id; null for everything the sandbox does not know. */
export function findRoute(method: string, path: string): { route: Route; id: string } | null {
  for (const { route, pattern } of compiled) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match) return { route, id: match[1] ?? "" };
  }
  return null;
}
