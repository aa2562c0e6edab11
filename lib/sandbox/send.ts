import { randomBytes } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import type { Reply } from "@/lib/sandbox/envelopes";
import type { Settings } from "@/lib/sandbox/settings";

export type Exchange = { request: IncomingMessage; response: ServerResponse; settings: Settings };

/** The headers of every Capillary answer: a request id that their support asks for, and the cluster's clock. */
export function setCommonHeaders({ response, settings }: Exchange): void {
  response.setHeader("X-Cap-Requestid", randomBytes(8).toString("hex"));
  if (settings.clockOffsetSeconds !== 0)
    response.setHeader("Date", new Date(Date.now() + settings.clockOffsetSeconds * 1000).toUTCString());
  if (settings.canaries) response.setHeader("X-Canary", "CANARY-header");
}

/** Sends bytes as they are. */
export function sendBytes(
  { response }: Exchange,
  status: number,
  bytes: Buffer,
  headers: OutgoingHttpHeaders = {},
): void {
  response.writeHead(status, { "Content-Length": bytes.length, ...headers });
  response.end(bytes);
}

export const jsonType = "application/json;charset=UTF-8";

/** The text of an answer; "" for one with an empty body. */
export const textOf = ({ body }: Reply): string => (body === null ? "" : JSON.stringify(body));

/** Sends an answer, compressed with gzip when the caller takes it and it is worth it. */
export function sendReply(exchange: Exchange, reply: Reply): void {
  const bytes = Buffer.from(textOf(reply));
  const type = bytes.length === 0 ? {} : { "Content-Type": jsonType };
  const takesGzip = /\bgzip\b/.test(String(exchange.request.headers["accept-encoding"] ?? ""));
  if (takesGzip && bytes.length > 1024)
    sendBytes(exchange, reply.status, gzipSync(bytes, { level: 1 }), {
      ...type,
      "Content-Encoding": "gzip",
      Vary: "Accept-Encoding",
    });
  else sendBytes(exchange, reply.status, bytes, type);
}
