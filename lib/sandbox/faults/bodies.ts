import { gzipSync } from "node:zlib";
import { isObject, type Json } from "@/lib/sandbox/json";

/** A login page, as a proxy or an expired admin session answers. */
export const loginPage =
  '<!doctype html><html lang="en"><title>Sign in</title><form><input name="user"></form></html>';

const depth = 50_000;

/** The answer with an unknown field nested 100,000 deep in front. */
export function deepText(json: string): string {
  const nested = `${'{"a":'.repeat(depth)}${"[".repeat(depth)}${"]".repeat(depth)}${"}".repeat(depth)}`;
  return withFirst(json, `"nested":${nested}`);
}

/** Puts one more member at the front of a JSON object's text; other texts become an object with it alone. */
export function withFirst(json: string, member: string): string {
  if (!json.startsWith("{") || json === "{}") return `{${member}}`;
  return `{${member},${json.slice(1)}`;
}

let bomb: Buffer | null = null;

/** 64 kB that unfold to 64 MB of blanks before the answer's end. Made once. */
export function gzipBomb(): Buffer {
  bomb ??= gzipSync(Buffer.concat([Buffer.alloc(64 * 1024 * 1024, " "), Buffer.from("{}")]), { level: 6 });
  return bomb;
}

const poison =
  '"__proto__":{"polluted":"CANARY-proto"},"constructor":{"prototype":{"polluted":"CANARY-proto"}}';

/** The answer with `__proto__` and `constructor` in every object, and each member written twice. */
export function protoText(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(protoText).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, inner]) => {
    const key = JSON.stringify(name);
    return `${key}:"first of two",${key}:${protoText(inner)}`;
  });
  return `{${[poison, ...members].join(",")}}`;
}

/** One thousand items of 24 bytes each, with the comma between them. */
export const hugeChunk = Buffer.from(`${'{"value":"0123456789ab"},'.repeat(1000)}`);
/** How often: 10⁶ items, about 25 MB. */
export const hugeChunks = 1000;
