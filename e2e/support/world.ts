import { tmpdir } from "node:os";
import { join } from "node:path";

/** The fixed world of the end-to-end tests. */
export const today = "2026-11-21T10:42:00Z";
export const ports = {
  rung: Number(process.env.E2E_PORT ?? 3210),
  sandbox: Number(process.env.E2E_SANDBOX_PORT ?? 4210),
};
export const origin = `http://localhost:${ports.rung}`;
export const sandbox = `http://127.0.0.1:${ports.sandbox}`;
/** What the server of the tests writes, line by line. */
export const serverLog = join(tmpdir(), `rung-e2e-${ports.rung}.log`);
/** Every page of a member but the single card. */
export const memberPages = ["/", "/card", "/progress", "/points", "/profile"] as const;
export const staffPassword = "a long enough password";

/** Secrets that can be told in whatever they appear. */
export const canarySecrets = {
  CAPILLARY_CLIENT_KEY: "CANARY-client-key-5d21",
  CAPILLARY_CLIENT_SECRET: "CANARY-client-secret-9f7c",
  NEXTAUTH_SECRET: "CANARY-nextauth-secret-0123456789abcdef",
  METRICS_TOKEN: "CANARY-metrics-token-77aa",
};
/** What no page, script, header, answer or log line may ever hold; "CANARY-" stands in upstream fields too. */
export const neverTold = [
  ...Object.values(canarySecrets),
  `127.0.0.1:${ports.sandbox}`,
  `localhost:${ports.sandbox}`,
  "X-CAP-API-OAUTH-TOKEN",
  "CANARY-",
];
