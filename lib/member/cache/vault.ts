import "server-only";
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/**
 * Names and seals kept answers for the store. The names are keyed hashes, so the table tells nobody which
 * customer it holds; each entry has its own AES-256-GCM key (HKDF with the entry's name as salt), so a body
 * copied to another row does not open.
 */
export type Vault = {
  entryId: (source: string, shape: number, key: string) => string;
  ownerId: (customerId: number) => string;
  seal: (entryId: string, text: string) => string;
  /** null when the body was not sealed by us for this entry: another secret, another row, tampering. */
  open: (entryId: string, body: string) => string | null;
};

const ivBytes = 12;
const tagBytes = 16;

/** @param secret NEXTAUTH_SECRET; a changed secret makes all kept answers unreadable, which is a cold start */
export function createVault(secret: string): Vault {
  const naming = Buffer.from(hkdfSync("sha256", secret, "", "rung last-good names v1", 32));
  const name = (text: string) => createHmac("sha256", naming).update(text).digest("base64url");
  const keyOf = (entryId: string) =>
    Buffer.from(hkdfSync("sha256", secret, entryId, "rung last-good bodies v1", 32));
  return {
    entryId: (source, shape, key) => name(`entry\n${source}\n${shape}\n${key}`),
    ownerId: (customerId) => name(`owner\n${customerId}`),
    seal(entryId, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", keyOf(entryId), iv).setAAD(Buffer.from(entryId));
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64");
    },
    open(entryId, body) {
      const bytes = Buffer.from(body, "base64");
      if (bytes.length < ivBytes + tagBytes) return null;
      const decipher = createDecipheriv("aes-256-gcm", keyOf(entryId), bytes.subarray(0, ivBytes))
        .setAAD(Buffer.from(entryId))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      try {
        const text = decipher.update(bytes.subarray(ivBytes + tagBytes));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}
