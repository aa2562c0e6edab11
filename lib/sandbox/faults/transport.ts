import type { Socket } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import type { Reply } from "@/lib/sandbox/envelopes";
import { hugeChunk, hugeChunks } from "@/lib/sandbox/faults/bodies";
import type { Fault } from "@/lib/sandbox/faults/plan";
import { type Exchange, jsonType, sendReply, textOf } from "@/lib/sandbox/send";
import type { EndpointName } from "@/lib/sandbox/settings";

/** A call that meets a fault. */
export type Met = {
  exchange: Exchange;
  fault: Fault;
  endpoint: EndpointName;
  /** The good answer, made only by faults that need it. */
  answer: () => Promise<Reply>;
};

const answeredOnce = new WeakSet<Socket>();
const json = { "Content-Type": jsonType };

/** Closes the connection before any answer. A listening socket cannot refuse one path. */
export function refuse({ exchange }: Met): void {
  exchange.request.socket.destroy();
}

/** The right answer, later than anybody waits. */
export async function slow({ exchange, answer, fault }: Met): Promise<void> {
  await wait(fault.detail.ms ?? 4_000);
  if (!exchange.response.destroyed) sendReply(exchange, await answer());
}

/** The whole body, a byte at a time. */
export async function drip({ exchange, answer, fault }: Met): Promise<void> {
  const { response } = exchange;
  const bytes = Buffer.from(textOf(await answer()) || "{}");
  response.writeHead(200, { ...json, "Content-Length": bytes.length });
  for (let at = 0; at < bytes.length && !response.destroyed; at += 1) {
    response.write(bytes.subarray(at, at + 1));
    await wait(fault.detail.ms ?? 200);
  }
  response.end();
}

/** Half of the body, then a reset instead of the rest. */
export async function reset({ exchange, answer }: Met): Promise<void> {
  const bytes = Buffer.from(textOf(await answer()) || "{}");
  exchange.response.writeHead(200, { ...json, "Content-Length": bytes.length });
  exchange.response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  await wait(5);
  exchange.request.socket.resetAndDestroy();
}

/** Every socket answers once; the next call on it finds it closed, as after a silent idle timeout. */
export async function staleSocket({ exchange, answer }: Met): Promise<void> {
  const { socket } = exchange.request;
  if (answeredOnce.has(socket)) {
    socket.destroy();
    return;
  }
  answeredOnce.add(socket);
  sendReply(exchange, await answer());
}

function* hugeText(rest: string) {
  yield '{"padding":[';
  for (let count = 0; count < hugeChunks; count += 1) yield hugeChunk;
  yield `0]${rest.startsWith("{") && rest !== "{}" ? `,${rest.slice(1)}` : "}"}`;
}

/** 10⁶ unknown items (about 25 MB) before the answer's own members, as fast as the reader takes them. */
export async function huge({ exchange, answer }: Met): Promise<void> {
  const { response } = exchange;
  const rest = textOf(await answer());
  response.writeHead(200, json);
  await pipeline(Readable.from(hugeText(rest)), response).catch(() => {
    // The reader has cut the connection at its cap, as it should.
  });
}
