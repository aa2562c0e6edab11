import "server-only";
import { createCipheriv, createDecipheriv, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { staffKey } from "@/lib/store/staff-keys";

const ivBytes = 12;
const tagBytes = 16;

/** What a look-up remembers about the customer; only ever sealed. */
const bodySchema = z.object({
  customerId: z.number().int(),
  kind: z.string(),
  /** The text that was searched for, as it was found. */
  value: z.string(),
  /** The same, masked. */
  shown: z.string(),
  /** The account was merged into this one; `from` is the former id, where it is named. */
  merged: z.object({ from: z.number().int().nullable() }).nullable(),
  fraud: z.string().nullable(),
  status: z.string().nullable(),
  /** The card that was scanned, or by which the look-up was raised. */
  scannedCard: z.string().nullable(),
  /** Where a one-time code of this look-up went. */
  codeTo: z.object({ channel: z.enum(["mobile", "email"]), value: z.string() }).nullable(),
});
export type LookupBody = z.infer<typeof bodySchema>;

/** AES-256-GCM under a key of its own; bound to the look-up's id, so that it opens in no other row. */
export function sealBody(id: string, body: LookupBody): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", staffKey("look-up"), iv).setAAD(Buffer.from(id));
  const sealed = Buffer.concat([cipher.update(JSON.stringify(body), "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** null when it was not sealed here for this look-up, or with another secret. */
export function openBody(id: string, sealed: string): LookupBody | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < ivBytes + tagBytes) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", staffKey("look-up"), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(id))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    const text = Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
    return bodySchema.parse(JSON.parse(text.toString("utf8")));
  } catch {
    return null;
  }
}

const idBytes = 16;
const endBytes = 4;
const macBytes = 16;

/**
 * The handle of a look-up as it stands in addresses: a random id, the second after which it can never open
 * again, and a MAC over both and the staff session. It says nothing about the customer, and another
 * session's handle is refused before the store is asked.
 */
export function makeHandle(sessionId: string, endsAtMs: number): { id: string; handle: string } {
  const id = randomBytes(idBytes);
  const end = Buffer.alloc(endBytes);
  end.writeUInt32BE(Math.floor(endsAtMs / 1_000));
  const mac = macOf(id, end, sessionId);
  return { id: id.toString("base64url"), handle: Buffer.concat([id, end, mac]).toString("base64url") };
}

/** The id in a handle, or null: made up, altered, of another session, or past its last second. */
export function readHandle(handle: string, sessionId: string, nowMs: number): string | null {
  if (!/^[\w-]{48}$/.test(handle)) return null;
  const bytes = Buffer.from(handle, "base64url");
  if (bytes.length !== idBytes + endBytes + macBytes) return null;
  const id = bytes.subarray(0, idBytes);
  const end = bytes.subarray(idBytes, idBytes + endBytes);
  if (!timingSafeEqual(bytes.subarray(idBytes + endBytes), macOf(id, end, sessionId))) return null;
  return end.readUInt32BE() * 1_000 > nowMs ? id.toString("base64url") : null;
}

function macOf(id: Buffer, end: Buffer, sessionId: string): Buffer {
  return createHmac("sha256", staffKey("handle"))
    .update(id)
    .update(end)
    .update(sessionId)
    .digest()
    .subarray(0, macBytes);
}
