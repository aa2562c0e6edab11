import { randomUUID } from "node:crypto";
import { answerPage, answerProblem, answerRaw } from "./answers.mjs";
import { holdBody } from "./body.mjs";
import { busyPage, wantsPage } from "./busy-page.mjs";
import { cleanHeaders, readUrl } from "./clean-request.mjs";
import { addressOf } from "./client-address.mjs";
import { finishHeaders } from "./headers.mjs";
import { answerPacked, takesPacked } from "./packed.mjs";
import { routeOf } from "./routes.mjs";
import { warmUpHeader } from "./warm-up.mjs";

/**
 * Everything that happens to a request before Next sees it and to an answer before it leaves.
 * @param {{
 *   hops: number,
 *   origin: { host: string, protocol: string } | null,
 *   files: ReadonlySet<string>,
 *   admission: ReturnType<typeof import("./overload.mjs").createAdmission>,
 *   record: (entry: import("./gate.d.mts").Entry) => void,
 *   isDraining: () => boolean,
 *   isWarm?: () => boolean,
 *   warmUpMark?: string,
 *   tracing?: import("./trace.d.mts").Tracing | null,
 *   newPolicy?: (() => import("./page-policy.d.mts").PagePolicy) | null,
 *   packed?: import("./packed.d.mts").PackedFiles,
 * }} options
 */
export function createGate(options) {
  const { hops, origin, files, admission, record, isDraining } = options;
  const { isWarm = () => true, warmUpMark, tracing = null, newPolicy = null, packed } = options;
  /** @param {import("node:http").RequestListener} next */
  const guard = (next) => (request, response) => {
    const startedAt = performance.now();
    const requestId = randomUUID();
    const method = request.method ?? "GET";
    const read = readUrl(request.url ?? "");
    const path = read.ok ? read.path : "";
    const route = read.ok ? routeOf(path, files) : null;
    // A refusal has the closed policy; a page gets its own once it is let in.
    const about = { path, isStatic: route?.kind === "static", requestId, isDraining, policy: null };
    dress(response, about);
    const refuse = (status, code, title, headers) =>
      answerProblem(response, { status, code, title, reference: requestId, headers });
    const template = route?.template ?? "refused";
    const traced = tracing?.(request.headers.traceparent, requestId, template);
    const isOurs = warmUpMark !== undefined && request.headers[warmUpHeader] === warmUpMark;
    response.once("close", () => {
      if (isOurs) return;
      record({
        requestId,
        method: method.slice(0, 10),
        route: template,
        // 499: the client went away first.
        status: response.writableFinished ? response.statusCode : 499,
        durationMs: performance.now() - startedAt,
        trace: traced?.trace ?? null,
      });
    });

    if (!read.ok) return refuse(read.status, read.code, read.title);
    if (route.methods.length === 0) return refuse(404, "not-found", "There is nothing here.");
    if (!route.methods.includes(method))
      return refuse(405, "method", "This address does not take this method.", {
        allow: route.methods.join(", "),
      });
    if (route.template === "/api/health/ready") {
      if (isDraining()) return refuse(503, "draining", "This instance is going down.");
      if (!isWarm()) return refuse(503, "starting", "This instance is coming up.");
    }
    const address = addressOf({
      socketAddress: request.socket.remoteAddress,
      forwardedFor: request.headers["x-forwarded-for"],
      hops,
    });
    // Nothing behind the gate can be told another host than the operator's.
    const own = origin ? { host: origin.host, "x-forwarded-proto": origin.protocol } : {};
    const trace = traced ? { traceparent: traced.header } : {};
    // Next reads the nonce from the request's policy and puts it on every script it writes.
    const page = route.kind === "page" ? (newPolicy?.() ?? null) : null;
    const policy = page ? { "x-nonce": page.nonce, "content-security-policy": page.policy } : {};
    const ours = { ...own, ...trace, ...policy, "x-request-id": requestId, "x-rung-address": address };
    cleanHeaders(request, ours);
    if (request.headers.expect !== undefined && request.headers.expect !== "100-continue")
      return refuse(417, "bad-request", "The request is not readable.");
    if (!admission.admit(route.priority)) {
      const headers = { "retry-after": "2" };
      if (route.kind !== "page" || !wantsPage(request.headers))
        return refuse(503, "overloaded", "Too many people at once. Try again in a moment.", headers);
      const html = busyPage({ headers: request.headers, reference: requestId });
      return answerPage(response, { status: 503, html, headers });
    }
    response.once("close", () => admission.release());
    about.policy = page?.policy ?? null;
    const file = packed?.get(path);
    if (file && takesPacked(request.headers, file)) return answerPacked(response, file);
    holdBody(request, {
      whole: () => next(request, response),
      tooLarge: () => refuse(413, "too-large", "The body is over 16 KiB.", { connection: "close" }),
    });
  };
  return { guard, refuseSocket };
}

/** Makes sure that the fixed headers are the last ones set, however the answer is begun. */
function dress(response, about) {
  const writeHead = response.writeHead;
  response.writeHead = function begin(status, ...rest) {
    const headers = rest.find((part) => typeof part === "object" && part !== null);
    const reason = rest.find((part) => typeof part === "string");
    setAll(response, headers);
    response.statusCode = status;
    finishHeaders(response, { ...about, draining: about.isDraining() });
    return reason === undefined ? writeHead.call(response, status) : writeHead.call(response, status, reason);
  };
}

function setAll(response, headers) {
  if (Array.isArray(headers)) {
    const pairs = Array.isArray(headers[0]) ? headers : inPairs(headers);
    for (const [name] of pairs) response.removeHeader(name);
    for (const [name, value] of pairs) response.appendHeader(name, value);
  } else
    for (const [name, value] of Object.entries(headers ?? {}))
      if (value !== undefined) response.setHeader(name, value);
}

function inPairs(flat) {
  return flat.flatMap((name, index) => (index % 2 === 0 ? [[name, flat[index + 1]]] : []));
}

const unreadable = { status: 400, code: "bad-request", title: "The request is not readable." };
const kinds = {
  HPE_HEADER_OVERFLOW: { status: 431, code: "headers-too-long", title: "The headers are too long." },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: "too-slow", title: "The request took too long to arrive." },
};

/** For clientError and CONNECT: what has a socket but no answer object. */
function refuseSocket(socket, kind) {
  const found = Object.hasOwn(kinds, kind ?? "") ? kinds[kind] : unreadable;
  answerRaw(socket, { ...found, reference: randomUUID() });
}
