import { randomBytes } from "node:crypto";

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** Tokens given out, with their end on the monotonic clock. */
export class TokenBook {
  readonly #ends = new Map<string, number>();

  /** A token of the published form (three base64url parts); its signature signs nothing. */
  issue(ttlSeconds: number): string {
    this.#forgetEnded();
    const iat = Math.floor(Date.now() / 1000);
    const claims = {
      iss: "Capillary",
      exp: iat + ttlSeconds,
      jti: randomBytes(12).toString("base64url"),
      iat,
      sub: "sandbox",
      client_id: 21,
      org_id: 100737,
      token_use: "token_access",
    };
    const token = `${encode({ kid: "k1", alg: "RS256" })}.${encode(claims)}.${randomBytes(24).toString("base64url")}`;
    this.#ends.set(token, performance.now() + ttlSeconds * 1000);
    return token;
  }

  isLive(token: string): boolean {
    const end = this.#ends.get(token);
    return end !== undefined && end > performance.now();
  }

  /** Ends all tokens given out so far. */
  endAll(): void {
    this.#ends.clear();
  }

  #forgetEnded(): void {
    const now = performance.now();
    for (const [token, end] of this.#ends) if (end <= now) this.#ends.delete(token);
  }
}
