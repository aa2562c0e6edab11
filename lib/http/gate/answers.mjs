import { STATUS_CODES } from "node:http";
import { defaultPolicy, fixedHeaders, noStore, permissionsPolicy } from "./headers.mjs";

/** The gate's own refusals, RFC 9457 like all others. */
export function answerProblem(response, { status, code, title, reference, headers = {} }) {
  const body = JSON.stringify({ type: `urn:rung:problem:${code}`, title, status, code, reference });
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("content-type", "application/problem+json");
  response.setHeader("content-length", Buffer.byteLength(body));
  response.end(response.req.method === "HEAD" ? undefined : body);
}

/** The same refusal for a person: a page in words. */
export function answerPage(response, { status, html, headers = {} }) {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.setHeader("content-length", Buffer.byteLength(html));
  response.end(response.req.method === "HEAD" ? undefined : html);
}

/** For what never became a request: the same headers, written by hand, and the connection closes. */
export function answerRaw(socket, { status, code, title, reference }) {
  if (!socket.writable) return socket.destroy();
  const body = JSON.stringify({ type: `urn:rung:problem:${code}`, title, status, code, reference });
  const headers = [
    ...fixedHeaders,
    ["permissions-policy", permissionsPolicy("")],
    ["content-security-policy", defaultPolicy("")],
    ["cache-control", noStore],
    ["x-request-id", reference],
    ["content-type", "application/problem+json"],
    ["content-length", String(Buffer.byteLength(body))],
    ["connection", "close"],
  ];
  const lines = headers.map(([name, value]) => `${name}: ${value}`).join("\r\n");
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}\r\n\r\n${body}`);
}
