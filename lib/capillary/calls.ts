import type { CapillaryConfig } from "@/lib/capillary/config";
import type { Outcome } from "@/lib/capillary/outcome";

/** The calls Rung may make, under the names that metrics, breakers and the doctor use. */
export type EndpointName =
  | "token"
  | "otp"
  | "customer"
  | "lookup"
  | "trackers"
  | "targets"
  | "expiry"
  | "promised"
  | "ledger"
  | "subscriptions"
  | "promotions";

/** Every path a read may take; `{…}` is filled with a checked Capillary id, nothing else varies. */
export type ReadTemplate =
  | "/v2/customers/lookup/customerDetails"
  | "/v2/customers/{customerId}"
  | "/v2/customers/{customerId}/trackers"
  | "/v3/users/{customerId}/targetGroups"
  | "/v3/members/{customerId}/promotions"
  | "/v2/customers/{customerId}/pointsExpirySchedule"
  | "/v2/customers/{customerId}/promisedPointsSchedule"
  | "/v2/pointsLedger/getCustomerLedgerInfo"
  | "/v2/customers/{customerId}/subscriptions";

export type WriteTemplate = "/v2/otp/generate" | "/v2/otp/validate";

/** Ids only: a positive safe integer or 1–19 ASCII digits; anything else is `rejected` without a call. */
export type PathParams = Readonly<Record<string, number | string>>;
/** `undefined` and `null` leave the name out. Values are percent-encoded. */
export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export type CallOptions = {
  endpoint: EndpointName;
  /** Cap on the reply, compressed and plain alike. Default `config.caps.defaultBytes` (1 MB). */
  maxBytes?: number | undefined;
  /** Ends the call early; it then comes back as `unavailable` (`timeout`). */
  signal?: AbortSignal | undefined;
};

/** Why a body was dropped. Its text is never kept: size and hash only. */
export type BadBody =
  | "empty"
  | "not-json"
  | "too-large"
  | "too-deep"
  | "too-many-values"
  | "encoding"
  | "redirect"
  | "status"
  | "envelope";

/** What metrics, logs and the doctor may know about traffic. No value, identifier or secret is in it. */
export type ClientEvent =
  | {
      type: "call";
      endpoint: EndpointName;
      attempt: number;
      outcome: Outcome<unknown>["kind"];
      /** `unavailable` only. */
      reason: string | null;
      status: number | null;
      durationMs: number;
      /** Capillary's `X-Cap-Requestid`; their support asks for it. */
      upstreamRequestId: string | null;
      /** Their `Date` header minus our clock, to the second; null without the header. */
      clockOffsetMs: number | null;
    }
  | {
      type: "bad-body";
      endpoint: EndpointName;
      why: BadBody;
      status: number;
      bytes: number;
      /** First 16 hex digits of SHA-256; null when the body was cut before its end. */
      hash: string | null;
    }
  | { type: "unknown-code"; endpoint: EndpointName; where: "error" | "warning"; code: number | null }
  /** An answer whose required core was not there. Sent once per shape and process. */
  | { type: "drift"; endpoint: EndpointName; shape: string }
  | { type: "token"; outcome: "renewed" | "failed" | "held"; reason: string | null };

export type Observer = (event: ClientEvent) => void;

/**
 * The only way to Capillary: fixed origin, credentials in headers, deadlines, size caps, one retry.
 * An `ok` value is parsed JSON of an HTTP 2xx answer and may still hold `errors[]` or `warnings[]`:
 * give it to `readEnvelope`.
 */
export interface CapillaryClient {
  readonly config: CapillaryConfig;
  get(
    template: ReadTemplate,
    pathParams: PathParams,
    query: Query,
    options: CallOptions,
  ): Promise<Outcome<unknown>>;
  /** Never retried: a second one-time code would be sent. */
  post(
    template: WriteTemplate,
    body: Readonly<Record<string, unknown>>,
    options: CallOptions,
  ): Promise<Outcome<unknown>>;
  /** Adds an observer; the answer removes it. What an observer throws is dropped. */
  observe(observer: Observer): () => void;
  /** Reports to the observers; for readers of answers, not for screens. */
  notice(event: ClientEvent): void;
  close(): Promise<void>;
}
