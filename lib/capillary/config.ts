import { now } from "@/lib/clock";
import type { Env } from "@/lib/env";

export type CapillaryAuth =
  | { kind: "basic"; tillCode: string; password: string }
  | { kind: "oauth"; key: string; secret: string };

/** Everything the edge to Capillary needs. Times in milliseconds, sizes in bytes. */
export type CapillaryConfig = {
  /** Scheme, host and port; nothing a caller sends can change it. */
  origin: string;
  /** In front of every template, for a cluster behind a gateway path; "" as a rule. */
  basePath: string;
  auth: CapillaryAuth;
  source: string;
  accountId: string | null;
  /** IANA zone of the cluster: what a date without an offset means. */
  timeZone: string;
  goals: "target-groups" | "promotions";
  deadlines: { connectMs: number; headMs: number; totalMs: number };
  caps: { defaultBytes: number; largeBytes: number };
  sockets: { perOrigin: number; keepAliveMs: number };
  token: { earlyMs: number; jitterMs: number; triesPerMinute: number };
  retry: { perCall: number; burst: number; jitterMs: number };
  /** PEM of the only certificate authority to trust; null = those Node trusts (with NODE_EXTRA_CA_CERTS). */
  trustedCa: string | null;
  now: () => Date;
};

/** Deadlines and caps as the fault table sets them: connect 1 s, head 2 s, total 3 s, 1 MB, 3 MB. */
export const capillaryDefaults = {
  deadlines: { connectMs: 1000, headMs: 2000, totalMs: 3000 },
  caps: { defaultBytes: 1024 * 1024, largeBytes: 3 * 1024 * 1024 },
  sockets: { perOrigin: 64, keepAliveMs: 4000 },
  token: { earlyMs: 30_000, jitterMs: 5000, triesPerMinute: 12 },
  retry: { perCall: 0.07, burst: 1, jitterMs: 100 },
  trustedCa: null,
} satisfies Partial<CapillaryConfig>;

/** The configuration the environment asks for; `lib/env.ts` has checked that the credentials are there. */
export function capillaryConfig(env: Env): CapillaryConfig {
  const base = new URL(env.CAPILLARY_BASE_URL);
  return {
    ...capillaryDefaults,
    origin: base.origin,
    basePath: base.pathname.replace(/\/+$/, ""),
    auth:
      env.CAPILLARY_AUTH === "basic"
        ? {
            kind: "basic",
            tillCode: env.CAPILLARY_TILL_CODE ?? "",
            password: env.CAPILLARY_TILL_PASSWORD ?? "",
          }
        : { kind: "oauth", key: env.CAPILLARY_CLIENT_KEY ?? "", secret: env.CAPILLARY_CLIENT_SECRET ?? "" },
    source: env.CAPILLARY_SOURCE,
    accountId: env.CAPILLARY_ACCOUNT_ID ?? null,
    timeZone: env.CAPILLARY_TIME_ZONE,
    goals: env.CAPILLARY_GOALS,
    now,
  };
}
