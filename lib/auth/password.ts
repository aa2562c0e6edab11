import "server-only";
import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

// OWASP's scrypt setting with 32 MiB: N = 2^15, r = 8, p = 3.
// https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html#scrypt
const cost = { N: 2 ** 15, r: 8, p: 3 } as const;
const length = 32;

/** `scrypt$N$r$p$salt$hash`, salt and hash as base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64url"), hash.toString("base64url")].join("$");
}

/** Takes the same time whether or not there is such a person: pass null for nobody. */
export async function verifyPassword(password: string, stored: string | null): Promise<boolean> {
  const parsed = parse(stored ?? nobody) ?? parse(nobody);
  if (!parsed) return false;
  const hash = await derive(password, parsed.salt, parsed.cost);
  return timingSafeEqual(hash, parsed.hash) && stored !== null;
}

const nobody = ["scrypt", cost.N, cost.r, cost.p, "AAAAAAAAAAAAAAAAAAAAAA", "A".repeat(43)].join("$");

type Cost = { N: number; r: number; p: number };

function parse(stored: string): { cost: Cost; salt: Buffer; hash: Buffer } | null {
  const found = /^scrypt\$(\d{4,7})\$(\d{1,2})\$(\d{1,2})\$([\w-]{16,})\$([\w-]{43})$/.exec(stored);
  if (!found) return null;
  const [, N, r, p, salt = "", hash = ""] = found;
  return {
    cost: { N: Number(N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, "base64url"),
    hash: Buffer.from(hash, "base64url"),
  };
}

/** NFKC first, so that a password typed on another keyboard is the same password (NIST SP 800-63B). */
function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
