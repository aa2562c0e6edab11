import "server-only";
import { buildPath } from "@/lib/capillary/address";
import { classify } from "@/lib/capillary/classify";
import type { CapillaryAuth, CapillaryConfig } from "@/lib/capillary/config";
import { startDeadlines } from "@/lib/capillary/deadlines";
import { parseAmount, parseText } from "@/lib/capillary/numbers";
import type { Observers } from "@/lib/capillary/observers";
import { isObject, readFailureCodes } from "@/lib/capillary/read-codes";
import { reportAttempt } from "@/lib/capillary/report";
import type { Sockets } from "@/lib/capillary/sockets";
import type { TokenAnswer, TokenFailure } from "@/lib/capillary/token";
import { exchange } from "@/lib/capillary/transport";

/** A token of more than 30 days is none that Capillary gives out; a timer would overflow on it. */
const longestLifeSeconds = 30 * 24 * 60 * 60;
const mostOfAToken = 64 * 1024;

/**
 * One try for a token, with deadlines of its own: callers that give up do not end it for the others.
 * `POST /v3/oauth/token/generate {key, secret}` → `{data: {accessToken, ttlSeconds}, errors}`.
 * https://docs.capillarytech.com/reference/oauth
 */
export async function fetchToken(
  config: CapillaryConfig,
  auth: Extract<CapillaryAuth, { kind: "oauth" }>,
  sockets: Sockets,
  observers: Observers,
): Promise<TokenAnswer> {
  const deadlines = startDeadlines(config.deadlines.totalMs, undefined);
  const startedAt = performance.now();
  const sent = {
    method: "POST" as const,
    origin: config.origin,
    path: buildPath(config.basePath, "/v3/oauth/token/generate", {}, {}) ?? "",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ key: auth.key, secret: auth.secret }),
    maxBytes: mostOfAToken,
    headMs: config.deadlines.headMs,
    fresh: true,
  };
  try {
    const done = await exchange(sockets, sent, deadlines);
    const judged = classify(done, config.now());
    reportAttempt(observers, { endpoint: "token", attempt: 1, startedAt, now: config.now() }, done, judged);
    const { outcome } = judged;
    if (outcome.kind === "ok") return readToken(outcome.value);
    return failed(outcome.kind === "unavailable" || outcome.kind === "limited" ? outcome : refusedKey);
  } finally {
    deadlines.release();
  }
}

const refusedKey: TokenFailure = { kind: "unavailable", reason: "credentials", code: null, retryable: false };

function readToken(body: unknown): TokenAnswer {
  // "Failed to generate OAuth token": a bad key or secret, or no access group, inside HTTP 200.
  if (readFailureCodes(body).length > 0) return failed(refusedKey);
  const data = isObject(body) && isObject(body.data) ? body.data : {};
  const value = parseText(data.accessToken);
  const seconds = parseAmount(data.ttlSeconds);
  // The token becomes a header: letters of a JWT only, so that it cannot end the line.
  if (value === null || !/^[\w.~+/=-]+$/.test(value) || seconds === null || seconds <= 0)
    return failed({ kind: "unavailable", reason: "bad-answer", code: null, retryable: true });
  return { kind: "token", value, lifeMs: Math.min(seconds, longestLifeSeconds) * 1000 };
}

function failed(why: TokenFailure): TokenAnswer {
  return { kind: "failed", why };
}
