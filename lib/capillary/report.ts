import type { EndpointName } from "@/lib/capillary/calls";
import type { Classified } from "@/lib/capillary/classify";
import type { Observers } from "@/lib/capillary/observers";
import type { Exchange } from "@/lib/capillary/transport";

/** Tells the observers about one attempt: figures and codes, no value of the answer. */
export function reportAttempt(
  observers: Observers,
  attempt: { endpoint: EndpointName; attempt: number; startedAt: number; now: Date },
  done: Exchange,
  judged: Classified,
): void {
  const { endpoint } = attempt;
  const { outcome } = judged;
  observers.notice({
    type: "call",
    endpoint,
    attempt: attempt.attempt,
    outcome: outcome.kind,
    reason: outcome.kind === "unavailable" ? outcome.reason : null,
    status: done.kind === "answer" ? done.status : null,
    durationMs: performance.now() - attempt.startedAt,
    upstreamRequestId: done.kind === "answer" ? requestId(done.headers["x-cap-requestid"]) : null,
    clockOffsetMs: done.kind === "answer" ? clockOffset(done.headers.date, attempt.now) : null,
  });
  for (const code of judged.unknownCodes)
    observers.notice({ type: "unknown-code", endpoint, where: "error", code });
  // A failed answer's body is often a proxy's page; only where an answer was expected is that news.
  if (done.kind === "answer" && done.body.kind === "dropped" && done.status < 400) {
    const { why, bytes, hash } = done.body;
    observers.notice({ type: "bad-body", endpoint, why, status: done.status, bytes, hash });
  }
}

/** Theirs to choose, ours to log: only what cannot break a log line. */
function requestId(header: string | string[] | undefined): string | null {
  return typeof header === "string" && /^[\w.-]{1,64}$/.test(header) ? header : null;
}

function clockOffset(header: string | undefined, now: Date): number | null {
  const theirs = header === undefined ? Number.NaN : Date.parse(header);
  return Number.isNaN(theirs) ? null : theirs - now.getTime();
}
