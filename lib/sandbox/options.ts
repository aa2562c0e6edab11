import type { WorldOptions } from "@/lib/sandbox/world";

/** Credentials that the sandbox accepts when the environment gives none; they open nothing else. */
export const demoCredentials = {
  tillCode: "sandbox.till01",
  tillPassword: "sandbox-till-password",
  clientKey: "sandbox-client",
  clientSecret: "sandbox-client-secret",
} as const;

type Variables = Readonly<Record<string, string | undefined>>;

/** Reads the environment; a text says what is wrong with it. */
export function readOptions(variables: Variables): (WorldOptions & { port: number; host: string }) | string {
  const port = Number(variables.SANDBOX_PORT || 4010);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return "SANDBOX_PORT must be a port, e.g. 4010.";
  const now = variables.SANDBOX_NOW ? new Date(variables.SANDBOX_NOW) : null;
  if (now && Number.isNaN(now.getTime()))
    return "SANDBOX_NOW must be an ISO date-time, e.g. 2026-11-21T10:42:00Z.";
  const tokenTtlSeconds = Number(variables.SANDBOX_TOKEN_TTL || 300);
  if (!Number.isInteger(tokenTtlSeconds) || tokenTtlSeconds < 1)
    return "SANDBOX_TOKEN_TTL must be a whole number of seconds, e.g. 300.";
  return {
    port,
    host: variables.SANDBOX_HOST || "127.0.0.1",
    now,
    tokenTtlSeconds,
    credentials: {
      tillCode: variables.CAPILLARY_TILL_CODE || demoCredentials.tillCode,
      tillPassword: variables.CAPILLARY_TILL_PASSWORD || demoCredentials.tillPassword,
      clientKey: variables.CAPILLARY_CLIENT_KEY || demoCredentials.clientKey,
      clientSecret: variables.CAPILLARY_CLIENT_SECRET || demoCredentials.clientSecret,
    },
  };
}
