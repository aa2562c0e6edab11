import { randomBytes } from "node:crypto";

/** The addresses of the demo: the sandbox plays Capillary, Rung stands in front of it. */
export type DemoPorts = { rung: number; sandbox: number };

/** Credentials that the sandbox accepts; they open nothing else. */
export const sandboxCredentials = { key: "sandbox-client", secret: "sandbox-client-secret" } as const;

/** The environment of a demo or test server. Values already set by the caller win. */
export function demoEnv(ports: DemoPorts, folder: string, given: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return {
    APP_ENV: "demo",
    LIMITS: "demo",
    PORT: String(ports.rung),
    NEXTAUTH_URL: `http://localhost:${ports.rung}`,
    NEXTAUTH_SECRET: randomBytes(32).toString("base64"),
    CAPILLARY_BASE_URL: `http://127.0.0.1:${ports.sandbox}`,
    CAPILLARY_AUTH: "oauth",
    CAPILLARY_CLIENT_KEY: sandboxCredentials.key,
    CAPILLARY_CLIENT_SECRET: sandboxCredentials.secret,
    DATABASE_URL: `file:${folder}/rung.db`,
    STAFF_DIRECTORY: `${folder}/staff.json`,
    LOG_LEVEL: "warn",
    ...given,
  };
}
