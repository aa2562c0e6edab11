import type { Outcome } from "@/lib/capillary/outcome";
import { type Code, judgeCodes, readFailureCodes } from "@/lib/capillary/read-codes";
import { readRetryAfter } from "@/lib/capillary/retry-after";
import type { Exchange } from "@/lib/capillary/transport";

export type Classified = {
  outcome: Outcome<unknown>;
  /** A second try of a read may help: no connection, a lost one, or a failure of theirs. */
  tryAgain: boolean;
  unknownCodes: readonly Code[];
};

/**
 * What one attempt means. Statuses of https://docs.capillarytech.com/reference/errors-and-warnings:
 * 461 search busy, 503 authorisation status unavailable and 521 several actions for one customer are
 * worth a second try. A failure code in the body says more than the status and wins.
 */
export function classify(done: Exchange, now: Date): Classified {
  switch (done.kind) {
    case "ended":
      return plain({ kind: "unavailable", reason: "timeout", code: null, retryable: done.by !== "caller" });
    case "failed":
      return lostOutcome(done.why);
    case "answer":
      return answerOutcome(done, now);
    default:
      return done satisfies never;
  }
}

function lostOutcome(why: Extract<Exchange, { kind: "failed" }>["why"]): Classified {
  switch (why) {
    case "connect":
    case "reset":
    case "stale":
      return {
        outcome: { kind: "unavailable", reason: "connect", code: null, retryable: true },
        tryAgain: true,
        unknownCodes: [],
      };
    // Somebody else may be answering under this name: nothing was sent, and nothing will be.
    case "tls":
      return plain({ kind: "unavailable", reason: "connect", code: null, retryable: false });
    case "protocol":
      return badAnswer();
    default:
      return why satisfies never;
  }
}

function answerOutcome(done: Extract<Exchange, { kind: "answer" }>, now: Date): Classified {
  const { status, body } = done;
  if (status >= 200 && status < 300) {
    if (body.kind === "dropped") return badAnswer();
    return plain({ kind: "ok", value: body.value, receivedAt: now.toISOString() });
  }
  if (status < 400) return badAnswer();
  if (status === 429) {
    const header = done.headers["retry-after"];
    return plain({ kind: "limited", retryAfterMs: readRetryAfter(header, now) });
  }
  const codes =
    body.kind === "json" ? judgeCodes(readFailureCodes(body.value)) : { outcome: null, unknown: [] };
  // A 401 renews the token whatever its body says.
  const said = status === 401 ? null : codes.outcome;
  const outcome = said && !onlyUnknown(said, codes.unknown) ? said : statusOutcome(status);
  const retryable = outcome.kind === "unavailable" && outcome.retryable;
  return { outcome, tryAgain: retryable, unknownCodes: codes.unknown };
}

/** An unknown code tells less than the status it came with. */
function onlyUnknown(outcome: Outcome<never>, unknown: readonly Code[]): boolean {
  return outcome.kind === "unavailable" && unknown.length > 0 && unknown.includes(outcome.code);
}

function statusOutcome(status: number): Outcome<never> {
  const unavailable = (reason: "credentials" | "forbidden" | "upstream", retryable: boolean) =>
    ({ kind: "unavailable", reason, code: status, retryable }) as const;
  if (status === 401) return unavailable("credentials", false);
  if (status === 403) return unavailable("forbidden", false);
  // "400 with blank response" is how customer details refuse a bad request.
  if (status === 400 || status === 422) return { kind: "rejected", code: null };
  // A bare 404 may come from a gateway: it is no proof that nobody has this id.
  return unavailable("upstream", status >= 500 || status === 408 || status === 461);
}

function badAnswer(): Classified {
  return plain({ kind: "unavailable", reason: "bad-answer", code: null, retryable: false });
}

function plain(outcome: Outcome<unknown>): Classified {
  return { outcome, tryAgain: false, unknownCodes: [] };
}
