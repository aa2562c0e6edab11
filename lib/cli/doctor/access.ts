import type { BadBody, EndpointName } from "@/lib/capillary/calls";
import type { Outcome } from "@/lib/capillary/outcome";
import type { Evidence } from "@/lib/cli/doctor/evidence";
import { said } from "@/lib/cli/doctor/finding";
import { type Times, timesOf } from "@/lib/cli/doctor/traffic";
import type { UnavailableReason } from "@/lib/loyalty/result";

export type AccessState =
  /** Let through, and answered. */
  | "yes"
  | "refused"
  | "forbidden"
  | "limited"
  | "no-answer"
  | "unreadable"
  | "failing"
  /** Not asked: asking would send a message, or would be of no use. */
  | "not-asked";

/** One row of the table of calls. */
export type Access = {
  endpoint: EndpointName;
  call: string;
  state: AccessState;
  says: string;
  times: Times | null;
};

/** The calls by name, in the order of the table. */
export const callOf: Readonly<Record<EndpointName, string>> = {
  token: "POST /v3/oauth/token/generate",
  lookup: "GET /v2/customers/lookup/customerDetails",
  customer: "GET /v2/customers/{id}",
  targets: "GET /v3/users/{id}/targetGroups",
  trackers: "GET /v2/customers/{id}/trackers",
  expiry: "GET /v2/customers/{id}/pointsExpirySchedule",
  promised: "GET /v2/customers/{id}/promisedPointsSchedule",
  ledger: "GET /v2/pointsLedger/getCustomerLedgerInfo",
  subscriptions: "GET /v2/customers/{id}/subscriptions",
  promotions: "GET /v3/members/{id}/promotions",
  otp: "POST /v2/otp/generate, /validate",
};

/** What the access group must hold, where the reference says so (https://docs.capillarytech.com/reference/oauth). */
const rights: Partial<Record<EndpointName, string>> = {
  lookup: "customer read",
  customer: "customer read",
  trackers: "customer group read",
  expiry: "points read",
  promised: "points read",
  ledger: "points read",
  otp: "OTP write",
};

const endpoints: readonly EndpointName[] = [
  "token",
  "lookup",
  "customer",
  "targets",
  "trackers",
  "expiry",
  "promised",
  "ledger",
  "subscriptions",
  "promotions",
  "otp",
];

/** One row per call that Rung may make. */
export function accessOf(evidence: Evidence): Access[] {
  return endpoints
    .filter((endpoint) => endpoint !== "token" || evidence.env.CAPILLARY_AUTH === "oauth")
    .map((endpoint) => ({
      endpoint,
      call: callOf[endpoint],
      ...judge(endpoint, evidence),
      times: timesOf(evidence.traffic, endpoint),
    }));
}

type Judged = Pick<Access, "state" | "says">;

function judge(endpoint: EndpointName, evidence: Evidence): Judged {
  const judged = judgeAsked(endpoint, evidence);
  const asked = endpoint === "token" || evidence.traffic.calls.some((call) => call.endpoint === endpoint);
  return asked || judged.state === "not-asked"
    ? judged
    : { state: "not-asked", says: "not asked after that" };
}

function judgeAsked(endpoint: EndpointName, evidence: Evidence): Judged {
  const first = evidence.nobody.get("email") ?? notFound;
  const passed = evidence.traffic.calls.some((call) => call.endpoint !== "token");
  switch (endpoint) {
    case "otp":
      return { state: "not-asked", says: "it would send a message; the access group needs OTP write" };
    case "token":
      return passed ? { state: "yes", says: "" } : judgeOutcome(endpoint, first, evidence);
    case "lookup":
      return passed ? judgeOutcome(endpoint, lookupOutcome(evidence, first), evidence) : noToken;
    case "customer":
    case "targets":
    case "trackers":
    case "expiry":
    case "promised":
    case "ledger":
    case "subscriptions":
    case "promotions":
      return passed ? judgeOutcome(endpoint, evidence.reads[endpoint], evidence) : noToken;
    default:
      return endpoint satisfies never;
  }
}

const notFound: Outcome<never> = { kind: "not-found", code: null };
const noToken: Judged = { state: "not-asked", says: "without a token there is nothing to ask" };
const limited: Judged = { state: "limited", says: "429: the rate limit of this key is used up" };

/** What was said about a real member is worth more than what was said about nobody. */
function lookupOutcome({ member }: Evidence, first: Outcome<unknown>): Outcome<unknown> {
  return member.kind === "missed" && member.outcome.kind === "unavailable" ? member.outcome : first;
}

function judgeOutcome(endpoint: EndpointName, outcome: Outcome<unknown>, evidence: Evidence): Judged {
  switch (outcome.kind) {
    case "ok":
    case "not-found":
    case "erased":
    case "merged":
    case "not-enrolled":
      return { state: "yes", says: "" };
    case "rejected":
      // A question about nobody may be refused; it was let through all the same.
      if (endpoint === "lookup" || evidence.member.kind !== "found") return { state: "yes", says: "" };
      return { state: "refused", says: `refused as invalid (${outcome.code ?? "400, empty"})` };
    case "limited":
      return limited;
    case "unavailable":
      return unavailable(endpoint, outcome.reason, evidence);
    default:
      return outcome satisfies never;
  }
}

function unavailable(endpoint: EndpointName, reason: UnavailableReason, evidence: Evidence): Judged {
  const { headMs, totalMs } = evidence.deadlines;
  switch (reason) {
    case "timeout":
      return {
        state: "no-answer",
        says: `no head within ${said(headMs)}, or no end within ${said(totalMs)}`,
      };
    case "connect":
      return { state: "no-answer", says: "no connection, or it was lost" };
    case "credentials":
      return { state: "refused", says: "the credentials are refused" };
    case "forbidden":
      return { state: "forbidden", says: `the access group lacks ${rights[endpoint] ?? "this call"}` };
    case "bad-answer":
      return { state: "unreadable", says: badAnswer(endpoint, evidence) };
    case "missing-part":
      return { state: "failing", says: "answers without the part that was asked for" };
    case "limited":
      return limited;
    case "overloaded":
    case "breaker":
    case "store":
    case "upstream":
      return { state: "failing", says: failing(endpoint, evidence) };
    default:
      return reason satisfies never;
  }
}

const badBodies: Readonly<Record<BadBody, string>> = {
  empty: "an empty answer",
  "not-json": "an answer that is not JSON: a login or proxy page?",
  "too-large": "an answer over the size limit",
  "too-deep": "an answer nested too deep",
  "too-many-values": "an answer with too many values",
  encoding: "an encoding that was not asked for",
  redirect: "a redirect, which is never followed: is CAPILLARY_BASE_URL right?",
  status: "an unusual status",
  envelope: "an envelope nobody documents",
};

function badAnswer(endpoint: EndpointName, { traffic }: Evidence): string {
  const bad = traffic.badBodies.find((each) => each.endpoint === endpoint);
  return bad ? badBodies[bad.why] : "the answer lacks what Rung must have of it; see unknown shapes";
}

function failing(endpoint: EndpointName, { traffic }: Evidence): string {
  const last = traffic.calls.filter((call) => call.endpoint === endpoint).at(-1);
  return last?.status && last.status >= 400 ? `fails with HTTP ${last.status}` : "answers with an error";
}
