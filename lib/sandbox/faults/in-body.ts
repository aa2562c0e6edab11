import {
  problems,
  type Reply,
  reply,
  v2Error,
  v2ListError,
  v2Warning,
  v3Error,
} from "@/lib/sandbox/envelopes";
import { isObject, type Json } from "@/lib/sandbox/json";
import type { EndpointName } from "@/lib/sandbox/settings";

/** A failure with HTTP 200, in the envelope of its call. */
export function failure(endpoint: EndpointName, code: number, message: string): Reply {
  switch (endpoint) {
    case "token":
    case "targets":
    case "promotions":
      return v3Error(code, message);
    case "trackers":
      return v2ListError(code, message);
    case "otp":
    case "customer":
    case "lookup":
    case "expiry":
    case "promised":
    case "ledger":
    case "subscriptions":
      return v2Error(code, message);
    default:
      return endpoint satisfies never;
  }
}

const usual: Partial<Record<EndpointName, readonly [number, string]>> = {
  trackers: [1099, "Tracker fetch failed"],
  targets: [310017, "Targets fetch failed"],
  promotions: [310193, "Promotion not found"],
  otp: [875, "OTP could not be sent"],
};

/** `errors-200`: the code given, or one that the docs name for the call. */
export function errors200(endpoint: EndpointName, code: number | undefined): Reply {
  const [known, message] = usual[endpoint] ?? [8062, "Points fetch failed"];
  return failure(endpoint, code ?? known, message);
}

const pointsParts = [
  "loyaltyProgramDetails",
  "groupLoyaltyProgramDetails",
  "pointsSummary",
  "expirySchedules",
];
const missingBy: Readonly<Record<number, readonly string[]>> = {
  91001: [...pointsParts, "data", "promisedPointsScheduleList", "triggerBasedPointsList", "ledgerEntries"],
  91002: ["subscriptionInfo", "subscriptions"],
  91004: ["segments"],
  91011: ["tierUpgradeCriteria", "membershipRetentionCriteria"],
  91012: ["tierUpgradeCriteria", "membershipRetentionCriteria"],
  91013: ["tierUpgradeCriteria"],
  91014: ["membershipRetentionCriteria"],
};

/** `warnings-200`: a good answer that lacks the part its warning is about. */
export function warnings200(given: Reply, code = 91001): Reply {
  if (!isObject(given.body)) return given;
  const missing = new Set(missingBy[code] ?? []);
  const entries = Object.entries(given.body).filter(([name]) => !missing.has(name));
  return reply({ ...Object.fromEntries(entries), warnings: [v2Warning(code, "Part of the data failed")] });
}

/** `merged`: details come with the warning 8069, every other call with the error. */
export function merged(endpoint: EndpointName, given: Reply): Reply {
  const details = endpoint === "customer" || endpoint === "lookup";
  if (!details || !isObject(given.body)) return failure(endpoint, ...problems.merged);
  const body: Json = { ...given.body, warnings: [v2Warning(...problems.merged)] };
  return reply(body);
}
