import type { OutgoingHttpHeaders } from "node:http";
import { brotliCompressSync } from "node:zlib";
import { type Reply, reply, v2Error } from "@/lib/sandbox/envelopes";
import { deepText, gzipBomb, loginPage, protoText } from "@/lib/sandbox/faults/bodies";
import { errors200, merged, warnings200 } from "@/lib/sandbox/faults/in-body";
import { drifted, driftVariant, nonsense } from "@/lib/sandbox/faults/mutate";
import type { FaultName } from "@/lib/sandbox/faults/names";
import { drip, huge, type Met, refuse, reset, slow, staleSocket } from "@/lib/sandbox/faults/transport";
import { jsonType, sendBytes, sendReply, textOf } from "@/lib/sandbox/send";

type Meet = (met: Met) => Promise<void> | void;

/** A fault that answers something of its own. */
const instead =
  (make: (met: Met) => Reply): Meet =>
  (met) =>
    sendReply(met.exchange, make(met));

/** A fault that changes the good answer. */
const changed =
  (change: (given: Reply, met: Met) => Reply): Meet =>
  async (met) =>
    sendReply(met.exchange, change(await met.answer(), met));

/** A fault in the bytes of the good answer. */
const rewritten =
  (write: (given: Reply) => string | Buffer, headers: OutgoingHttpHeaders = {}): Meet =>
  async ({ exchange, answer }) =>
    sendBytes(exchange, 200, Buffer.from(write(await answer())), { "Content-Type": jsonType, ...headers });

const bare =
  (status: number, headers: (met: Met) => OutgoingHttpHeaders): Meet =>
  (met) =>
    sendBytes(met.exchange, status, Buffer.alloc(0), headers(met));

const unavailable = instead(() => v2Error(4001, "Authorization status unavailable!", 503));

function cut(given: Reply): string {
  const text = textOf(given);
  return text.length < 4 ? "{" : text.slice(0, Math.floor(text.length * 0.7));
}

function driftOf(given: Reply, { fault }: Met): Reply {
  const body = given.body ?? {};
  const { variant } = fault.detail;
  return reply(variant === undefined ? drifted(body) : driftVariant(body, variant));
}

/** The tokens ended when the fault was set; what passes authentication gets the ordinary answer. */
const ordinary = changed((given) => given);

const meets: Readonly<Record<FaultName, Meet>> = {
  refuse,
  "black-hole": () => {},
  slow,
  drip,
  "429": bare(429, () => ({})),
  "429-retry-after": bare(429, ({ fault }) => ({ "Retry-After": fault.detail.retryAfter ?? "2" })),
  "500": instead(() => v2Error(500, "All requests have failed due to errors", 500)),
  "503": unavailable,
  flap: unavailable,
  malformed: rewritten(cut),
  empty: rewritten(() => ""),
  bom: rewritten((given) => `\uFEFF${textOf(given)}`),
  html: rewritten(() => loginPage, { "Content-Type": "text/html;charset=UTF-8" }),
  huge,
  deep: rewritten((given) => deepText(textOf(given))),
  "gzip-bomb": rewritten(gzipBomb, { "Content-Encoding": "gzip" }),
  brotli: rewritten((given) => brotliCompressSync(textOf(given)), { "Content-Encoding": "br" }),
  proto: rewritten((given) => protoText(given.body ?? {})),
  reset,
  "stale-socket": staleSocket,
  redirect: bare(302, ({ fault }) => ({ Location: fault.detail.location ?? "http://elsewhere.invalid/" })),
  "errors-200": instead(({ endpoint, fault }) => errors200(endpoint, fault.detail.code)),
  "warnings-200": changed((given, { fault }) => warnings200(given, fault.detail.code)),
  merged: changed((given, { endpoint }) => merged(endpoint, given)),
  drift: changed(driftOf),
  nonsense: changed((given) => reply(nonsense(given.body ?? {}))),
  "token-expired": ordinary,
  "token-revoked": ordinary,
};

/** Answers a call that meets a fault. */
export const answerWithFault: Meet = (met) => meets[met.fault.fault](met);
