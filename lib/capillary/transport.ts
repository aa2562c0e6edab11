import "server-only";
import type { IncomingHttpHeaders } from "node:http";
import type { Dispatcher } from "undici";
import type { BadBody } from "@/lib/capillary/calls";
import type { Deadlines, Ended } from "@/lib/capillary/deadlines";
import { bodyHash, parseSteps } from "@/lib/capillary/parse-json";
import { discard, readBody } from "@/lib/capillary/read-body";
import { isStaleSocketError, type Sockets } from "@/lib/capillary/sockets";
import { runInTurns } from "@/lib/capillary/turns";

export type Sent = {
  method: "GET" | "POST";
  origin: string;
  path: string;
  headers: Readonly<Record<string, string>>;
  body: string | null;
  maxBytes: number;
  headMs: number;
  /** On a socket of its own: second tries, and writes, which cannot be tried twice. */
  fresh: boolean;
};

export type Head = { status: number; headers: IncomingHttpHeaders };
export type Dropped = { why: BadBody; bytes: number; hash: string | null };

/** What one attempt came to. `body` is parsed JSON, untrusted. */
export type Exchange =
  | ({ kind: "answer"; body: { kind: "json"; value: unknown } | ({ kind: "dropped" } & Dropped) } & Head)
  | { kind: "ended"; by: Ended }
  | { kind: "failed"; why: "connect" | "reset" | "stale" | "tls" | "protocol" };

/** A failed answer carries a code or two; more of it is not worth reading. */
const mostOfAFailure = 64 * 1024;
/** From here on parsing is felt, so the event loop gets a turn before anybody maps the value. */
const feltBytes = 128 * 1024;

/** Sends one request and reads its answer within the deadlines. Never throws for what the far side does. */
export async function exchange(sockets: Sockets, sent: Sent, deadlines: Deadlines): Promise<Exchange> {
  try {
    const response = await request(sockets, sent, deadlines);
    const head = { status: response.statusCode, headers: response.headers };
    return { kind: "answer", ...head, body: await readAnswer(response, sent.maxBytes) };
  } catch (error) {
    const by = deadlines.ended();
    return by ? { kind: "ended", by } : { kind: "failed", why: reasonOf(error) };
  }
}

async function request(
  sockets: Sockets,
  sent: Sent,
  deadlines: Deadlines,
): Promise<Dispatcher.ResponseData<null>> {
  deadlines.awaitHead(sent.headMs);
  try {
    // Agent.request follows no redirect and decodes nothing.
    return await (sent.fresh ? sockets.fresh : sockets.kept).request({
      origin: sent.origin,
      path: sent.path,
      method: sent.method,
      headers: { ...sent.headers, accept: "application/json", "accept-encoding": "gzip" },
      body: sent.body,
      signal: deadlines.signal,
    });
  } finally {
    deadlines.headArrived();
  }
}

type AnswerBody = Extract<Exchange, { kind: "answer" }>["body"];

async function readAnswer(response: Dispatcher.ResponseData<null>, maxBytes: number): Promise<AnswerBody> {
  const { statusCode: status, headers, body } = response;
  const drop = (why: BadBody, bytes = 0, hash: string | null = null): AnswerBody => ({
    kind: "dropped",
    why,
    bytes,
    hash,
  });
  if (status >= 300 && status < 400) {
    discard(body);
    return drop("redirect");
  }
  const cap = status >= 400 ? Math.min(maxBytes, mostOfAFailure) : maxBytes;
  const announced = Number(headers["content-length"] ?? 0);
  if (announced > cap) {
    discard(body);
    return drop("too-large", announced);
  }
  const encoding = headers["content-encoding"];
  const read = await readBody(body, Array.isArray(encoding) ? encoding.join() : encoding, cap);
  if (read.kind === "dropped") return drop(read.why, read.size);
  const parsed = await runInTurns(parseSteps(read.bytes));
  if (parsed.kind === "dropped") return drop(parsed.why, read.bytes.length, bodyHash(read.bytes));
  if (read.bytes.length > feltBytes) await new Promise((resolve) => setImmediate(resolve));
  return parsed;
}

const noConnection = new Set([
  "UND_ERR_CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EADDRNOTAVAIL",
  "ETIMEDOUT",
]);
const lostConnection = new Set([
  "UND_ERR_SOCKET",
  "ECONNRESET",
  "EPIPE",
  "ECONNABORTED",
  // A body that ends early on a connection that was to be closed after it.
  "HPE_INVALID_EOF_STATE",
  "UND_ERR_RES_CONTENT_LENGTH_MISMATCH",
]);

function reasonOf(error: unknown): Extract<Exchange, { kind: "failed" }>["why"] {
  if (isStaleSocketError(error)) return "stale";
  const code = codeOf(error);
  if (noConnection.has(code)) return "connect";
  if (lostConnection.has(code)) return "reset";
  return isTlsCode(code) ? "tls" : "protocol";
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

function isTlsCode(code: string): boolean {
  return /^(CERT_|ERR_TLS_|ERR_SSL_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/.test(code);
}
