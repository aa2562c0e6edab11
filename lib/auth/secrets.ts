import "server-only";
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import { env } from "@/lib/env";

type Purpose = "limit" | "person" | "code-request" | "seal";
const keys = new Map<string, Buffer>();

/** One key per purpose out of NEXTAUTH_SECRET, so that none can be used for another. */
function keyFor(purpose: Purpose): Buffer {
  const secret = env().NEXTAUTH_SECRET;
  const known = keys.get(`${purpose}:${secret}`);
  if (known) return known;
  const key = Buffer.from(hkdfSync("sha256", secret, "", `rung ${purpose}`, 32));
  keys.set(`${purpose}:${secret}`, key);
  return key;
}

/** A hash that only this deployment can make: phone numbers are too few for a plain one. */
export function keyedHash(purpose: Purpose, text: string): string {
  return createHmac("sha256", keyFor(purpose)).update(text).digest("base64url");
}

/** 256 random bits as base64url, 43 characters. */
export function randomToken(): string {
  return randomBytes(32).toString("base64url");
}

/** For random tokens, which need no key and no slowness. */
export function tokenHash(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/** AES-256-GCM; the result says nothing and cannot be altered. */
export function seal(plain: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyFor("seal"), nonce);
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

/** @returns null when the text was not sealed here, was altered or the secret changed */
export function unseal(sealed: string): string | null {
  try {
    const bytes = Buffer.from(sealed, "base64url");
    const decipher = createDecipheriv("aes-256-gcm", keyFor("seal"), bytes.subarray(0, 12), {
      authTagLength: 16,
    });
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** Compares without telling by time where two texts differ. */
export function sameText(left: string, right: string): boolean {
  const [a, b] = [createHash("sha256").update(left).digest(), createHash("sha256").update(right).digest()];
  return timingSafeEqual(a, b);
}
