import "server-only";
import { randomUUID } from "node:crypto";
import { currentRequestId } from "@/lib/http/request-context";

export type ProblemExtra = {
  /** Sent as `Retry-After`, in whole seconds, at least 1. */
  retryAfterMs?: number | null;
  headers?: Readonly<Record<string, string>>;
  /** More members of the body, e.g. `choices` or `rule`; never upstream text. */
  fields?: Readonly<Record<string, unknown>>;
};

export const noStore = "private, no-store";

/**
 * An error answer, RFC 9457. `reference` is the request's id: people quote it, operators find the log line.
 * https://www.rfc-editor.org/rfc/rfc9457
 */
export function problem(status: number, code: string, title: string, extra: ProblemExtra = {}): Response {
  const headers = new Headers({
    ...extra.headers,
    "content-type": "application/problem+json",
    "cache-control": noStore,
  });
  if (extra.retryAfterMs != null) headers.set("retry-after", retryAfterSeconds(extra.retryAfterMs));
  const body = {
    ...extra.fields,
    type: `urn:rung:problem:${code}`,
    title,
    status,
    code,
    reference: currentRequestId() ?? randomUUID(),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

function retryAfterSeconds(ms: number): string {
  return String(Math.max(1, Math.ceil(ms / 1_000)));
}
