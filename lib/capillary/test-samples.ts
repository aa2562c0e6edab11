import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// Published payloads that nobody on this project wrote, where they lie beside the project.
const folder = join(process.cwd(), "..", "shared", "capillary", "samples");

export const haveSamples = existsSync(folder);

/** Files of calls Rung makes, by the test that reads them into view-models and says what must come out. */
export const samplesOfCalls = {
  customers: [
    "customer-lookup.get-customer-details",
    "customer-v2.get-customer-details-v2",
    "customer-v2.get-customer-details-v2.2",
    "customer-v2.fetch-customer-details-by-user-id.when-embed-points",
    "customer-v2.fetch-customer-details-by-user-id.when-embed-subscriptions",
  ],
  goals: [
    "customer-v2.get-v2-customers-customerid-trackers",
    "customer-v2.get-v2-customers-customerid-trackers.2",
    "targets.getusertargetgroupdetails",
    "targets.getusertargetgroupdetails.2",
    "targets.getusertargetgroupdetails.with-streak-detail",
  ],
  others: [
    "points.get-points-expiry-schedule.response",
    "hand.points.expiry-schedule-by-email",
    "points.get-points-conversion-schedule",
    "points.get-points-conversion-schedule.2",
    "points.get-ledger-information",
    "customer-v2.get-subscription-details.sample-response",
    "hand.promotions.list-member-promotions",
    "auth.oauth.sample-response",
    "otp.generate-otp.request-sms",
    "otp.generate-otp.sample-response",
    "otp.validate-otp.request-sample-post-request",
    "otp.validate-otp.sample-failure-response",
    "otp.validate-otp.sample-success-response",
  ],
} as const;

/** Files of other calls whose shapes go through the same readers: tiers, gaps, errors. */
export const samplesOfShapes = {
  customers: [
    "customer-v2.get-loyalty-details-1",
    "customer-v2.get-customer-tier-light-api.sample-response",
    "customer-v11.get-customer-details-v1.http-200-sample-response-for-gap-t",
    "customer-v11.get-customer-details-v1.http-200-sample-response-snippet-o",
    "hand.usergroup.user-group-with-gaps",
  ],
  goals: [],
  others: [
    "targets.get-active-targets.error-invalid-user-id",
    "promotions.get-promotion-benefits-for-customer.customer-not-found-with-provided-i",
  ],
} as const;

/** Files that nothing of Rung asks for, and why. */
export const samplesLeftOut: Readonly<Record<string, string>> = {
  "badges.get-badges-for-customer.earned-badges-fixed-window": "badges are on no screen",
  "cards.get-card-details.sample-response": "cards come with the customer",
  "coupon-v2.get-customer-coupons-basic": "coupons are on no screen",
  "customer-v11.get-customer-details-v1.http-500-500": "a status code's page; v1.1 is not asked",
  "hand.member-auth.password-validate-web": "members sign in with one-time codes or OpenID",
  "hand.member-auth.token-generate-existing-user-web": "members sign in with one-time codes or OpenID",
  "member-auth.validate-otp.sample-response": "members sign in with one-time codes or OpenID",
  "points.get-points-balance": "points come with the customer",
  "points.get-points-ledger-explode-info": "the ledger page says enough",
};

/** All files there are, by name; [] without the folder. */
export function sampleNames(): string[] {
  if (!haveSamples) return [];
  return readdirSync(folder).flatMap((file) => (file.endsWith(".json") ? [file.slice(0, -5)] : []));
}

export function sampleText(name: string): string {
  return readFileSync(join(folder, `${name}.json`), "utf8");
}

/** Reads files for one test file and knows which of its share it has not read. */
export function openSamples(share: keyof typeof samplesOfCalls) {
  const read = new Set<string>();
  return {
    text: (name: string): string => {
      read.add(name);
      return sampleText(name);
    },
    unread: (): string[] =>
      [...samplesOfCalls[share], ...samplesOfShapes[share]].filter((name) => !read.has(name)),
    count: () => read.size,
  };
}
