import "server-only";
import { problem } from "@/lib/http/problem";

/** The most a request may carry, in bytes. */
export const bodyLimit = 16 * 1024;

export type Body = { ok: true; value: unknown } | { ok: false; response: Response };

/** Reads a JSON body; no body at all is `null`. The gate cuts long ones too, this holds without it. */
export async function readJson(request: Request): Promise<Body> {
  const bytes = await readBytes(request);
  if (bytes === null) return bad(413, "too-large", "The body is over 16 KiB.");
  if (bytes.length === 0) return { ok: true, value: null };
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") return bad(400, "bad-json", "The body must be application/json.");
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return bad(400, "bad-json", "The body is not JSON.");
  }
}

function bad(status: number, code: string, title: string): Body {
  return { ok: false, response: problem(status, code, title) };
}

/** The bytes of a body. @returns null when there is more than the limit */
export async function readBytes(request: Request): Promise<Uint8Array | null> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyLimit) return null;
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let total = 0;
  const reader = request.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    total += part.value.length;
    if (total > bodyLimit) {
      // Not waited for: the other half of a cloned body would have to be cancelled too.
      reader.cancel().catch(() => {});
      return null;
    }
    chunks.push(part.value);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
