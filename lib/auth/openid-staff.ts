import "server-only";
import type { User } from "next-auth";
import { z } from "zod";
import type { Claims } from "@/lib/auth/openid";
import { personKey } from "@/lib/auth/session-details";
import { env } from "@/lib/env";
import { brand } from "@/lib/theme/load-brand";

const storeSchema = z.object({
  code: z.string().min(1).exactOptional(),
  name: z.string().min(1),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  timeZone: z.string().min(1).optional(),
});
const roles = z.enum(["supervisor", "associate"]);

/**
 * The store person behind an ID token: (iss, sub) names them, the role claim lets them in, the store claim
 * (a name, or an object with name, code, country, timeZone, also as JSON text) says where. No role or no
 * store is no entry.
 */
export async function staffOfClaims(claims: Claims, issuer: string): Promise<User> {
  const { STAFF_OIDC_ROLE_CLAIM, STAFF_OIDC_STORE_CLAIM } = env();
  const role = highestRole(claims[STAFF_OIDC_ROLE_CLAIM]);
  const store = readStore(claims[STAFF_OIDC_STORE_CLAIM]);
  const { sub } = claims;
  if (role === null || store === null || !sub) return { id: "staff", refused: "NotKnownHere" };
  const { country, timeZone, ...place } = store;
  const person = {
    role: "staff",
    person: {
      personId: `oidc:${issuer}|${sub}`,
      name: text(claims.name) ?? text(claims.email) ?? "",
      email: text(claims.email)?.toLowerCase() ?? "",
      role,
      store: place,
      country: country ?? brand().country,
      timeZone: knownZone(timeZone) ?? brand().timeZone,
    },
  } as const;
  return { id: personKey(person), person };
}

function highestRole(claim: unknown): z.infer<typeof roles> | null {
  const given = Array.isArray(claim) ? claim : [claim];
  return roles.options.find((role) => given.includes(role)) ?? null;
}

function readStore(claim: unknown): z.infer<typeof storeSchema> | null {
  const parsed = storeSchema.safeParse(typeof claim === "string" ? fromText(claim) : claim);
  return parsed.success ? parsed.data : null;
}

function fromText(claim: string): unknown {
  try {
    const content: unknown = JSON.parse(claim);
    return typeof content === "object" ? content : { name: claim };
  } catch {
    return { name: claim };
  }
}

function knownZone(zone: string | undefined): string | null {
  try {
    return zone ? new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone : null;
  } catch {
    return null;
  }
}

function text(claim: unknown): string | null {
  return typeof claim === "string" && claim !== "" ? claim.slice(0, 200) : null;
}
