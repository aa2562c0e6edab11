import "server-only";
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";

import { runNow, type Steps } from "@/lib/capillary/turns";

export type Parsed =
  | { kind: "json"; value: unknown }
  | { kind: "dropped"; why: "empty" | "not-json" | "too-deep" | "too-many-values" };

const deepest = 64;
/** 11,000 trackers of nine fields are about 100,000 values. */
const mostValues = 250_000;
/** Scanned in one step: well under a millisecond. */
const stepBytes = 128 * 1024;

/**
 * Parses a reply's bytes. Depth and number of values are counted on the bytes first, in one cheap pass:
 * a small body can hold more objects than the process should ever make. A byte order mark, NaN, half a
 * document or HTML are not JSON. The parser's error text quotes the body and is dropped unseen.
 */
export function parseJson(bytes: Buffer): Parsed {
  return runNow(parseSteps(bytes));
}

/** As `parseJson`; the parser itself is one step, what goes before it are others. */
export function* parseSteps(bytes: Buffer): Steps<Parsed> {
  if (isBlank(bytes)) return { kind: "dropped", why: "empty" };
  if (!isUtf8(bytes)) return { kind: "dropped", why: "not-json" };
  const excess = yield* scan(bytes);
  if (excess) return { kind: "dropped", why: excess };
  yield;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    return { kind: "json", value };
  } catch {
    return { kind: "dropped", why: "not-json" };
  }
}

/** First 16 hex digits of SHA-256: enough to see that two bad bodies are the same one. */
export function bodyHash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}

function* scan(bytes: Buffer): Steps<"too-deep" | "too-many-values" | null> {
  let depth = 0;
  let values = 0;
  let quoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (at % stepBytes === 0) yield;
    if (quoted) {
      if (byte === 0x5c) at++;
      else if (byte === 0x22) quoted = false;
    } else if (byte === 0x22) quoted = true;
    else if (byte === 0x7b || byte === 0x5b) {
      depth++;
      values++;
      if (depth > deepest) return "too-deep";
    } else if (byte === 0x7d || byte === 0x5d) depth--;
    else if (byte === 0x2c) values++;
    if (values > mostValues) return "too-many-values";
  }
  return null;
}
