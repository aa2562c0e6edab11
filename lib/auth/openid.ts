import "server-only";
import type { Profile, User } from "next-auth";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { z } from "zod";
import { memberOfClaims } from "@/lib/auth/openid-member";
import { staffOfClaims } from "@/lib/auth/openid-staff";
import { type Env, env } from "@/lib/env";

export type Claims = Readonly<Record<string, unknown>> & Profile;

const claimsSchema = z.looseObject({ iss: z.string(), sub: z.string().min(1) });

type Client = {
  id: "oidc" | "staff-oidc";
  issuer: string;
  clientId: string;
  clientSecret: string;
  scope: string;
  /** Asked for at the userinfo endpoint when the ID token is without it. */
  claim: string;
  person: (claims: Claims, issuer: string) => Promise<User>;
};

/** The OpenID providers that the environment names; none by default. */
export function openIdProviders(): OAuthConfig<Claims>[] {
  return [memberClient(env()), staffClient(env())].flatMap((client) => (client ? [provider(client)] : []));
}

function memberClient(env: Env): Client | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!env.MEMBER_SIGN_IN.includes("oidc") || !issuer || !clientId || !clientSecret) return null;
  const claim = env.OIDC_MEMBER_CLAIM.split(":")[0] ?? "";
  const scope = "openid email phone";
  return { id: "oidc", issuer, clientId, clientSecret, scope, claim, person: memberOfClaims };
}

function staffClient(env: Env): Client | null {
  const { STAFF_OIDC_ISSUER: issuer, STAFF_OIDC_CLIENT_ID: clientId } = env;
  const { STAFF_OIDC_CLIENT_SECRET: clientSecret, STAFF_OIDC_ROLE_CLAIM: claim } = env;
  if (!env.STAFF_SIGN_IN.includes("oidc") || !issuer || !clientId || !clientSecret) return null;
  const scope = "openid profile email";
  return { id: "staff-oidc", issuer, clientId, clientSecret, scope, claim, person: staffOfClaims };
}

/**
 * Code with PKCE, state and nonce; openid-client checks signature, iss, aud, exp and nonce of the ID token.
 * https://openid.net/specs/openid-connect-core-1_0.html#IDTokenValidation
 */
function provider({ id, issuer, clientId, clientSecret, scope, claim, person }: Client): OAuthConfig<Claims> {
  const base = issuer.replace(/\/$/, "");
  return {
    id,
    name: id,
    type: "oauth",
    wellKnown: `${base}/.well-known/openid-configuration`,
    idToken: true,
    checks: ["pkce", "state", "nonce"],
    clientId,
    clientSecret,
    authorization: { params: { scope } },
    httpOptions: { timeout: 3_000 },
    userinfo: {
      async request({ tokens, client }) {
        // next-auth's type hides that this is openid-client's TokenSet, whose claims are checked by now.
        const verified: unknown = typeof tokens.claims === "function" ? tokens.claims() : null;
        const claims = claimsSchema.parse(verified);
        if (claim in claims || !tokens.access_token) return claims;
        const more = await client.userinfo(tokens.access_token);
        if (more.sub !== claims.sub) throw new Error("The userinfo answer is about somebody else.");
        return { ...more, ...claims };
      },
    },
    async profile(claims) {
      // Discovery names the issuer that was checked: it must be the one the operator named.
      if (String(claims.iss).replace(/\/$/, "") !== base) throw new Error("Another issuer.");
      return person(claims, base);
    },
  };
}
