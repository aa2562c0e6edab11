import "server-only";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

export type BodyBytes =
  | { kind: "bytes"; bytes: Buffer }
  | { kind: "dropped"; why: "too-large" | "encoding"; size: number };

class TooLarge extends Error {}

/**
 * Reads a reply to its end, never more than `maxBytes` of it compressed or plain: what goes over is cut
 * at that byte and its socket closed, before anything is parsed. Only gzip and identity are decoded;
 * Node 20's Brotli decoder must never see a byte from outside.
 * @throws what the stream throws (abort, reset)
 */
export async function readBody(
  source: Readable,
  encoding: string | undefined,
  maxBytes: number,
): Promise<BodyBytes> {
  const coding = encoding?.trim().toLowerCase() ?? "identity";
  if (coding !== "identity" && coding !== "gzip") {
    discard(source);
    return { kind: "dropped", why: "encoding", size: 0 };
  }
  const plain: Buffer[] = [];
  let size = 0;
  const take = async (chunks: AsyncIterable<Buffer>) => {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) throw new TooLarge();
      plain.push(chunk);
    }
  };
  try {
    if (coding === "gzip") await pipeline(source, cutAt(maxBytes), createGunzip(), take);
    else await take(source);
    return { kind: "bytes", bytes: Buffer.concat(plain, size) };
  } catch (error) {
    discard(source);
    if (error instanceof TooLarge) return { kind: "dropped", why: "too-large", size };
    if (isInflateError(error)) return { kind: "dropped", why: "encoding", size };
    throw error;
  }
}

function cutAt(maxBytes: number) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let size = 0;
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > maxBytes) throw new TooLarge();
      yield chunk;
    }
  };
}

/** Closes a body that nobody will read, with its socket. */
export function discard(source: Readable): void {
  // A destroyed body reports its abort as an error event; nobody is left to hear it.
  source.on("error", () => {});
  source.destroy();
}

function isInflateError(error: unknown): boolean {
  return error instanceof Error && "code" in error && String(error.code).startsWith("Z_");
}
