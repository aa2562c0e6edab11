import "server-only";
import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The environment that tests of this room run in; imported before anything that reads it. */
Object.assign(process.env, {
  APP_ENV: "test",
  LIMITS: "standard",
  LOG_LEVEL: "silent",
  CAPILLARY_BASE_URL: "http://127.0.0.1:9",
  CAPILLARY_AUTH: "oauth",
  CAPILLARY_CLIENT_KEY: "key",
  CAPILLARY_CLIENT_SECRET: "secret",
  NEXTAUTH_URL: "http://localhost:3000",
  NEXTAUTH_SECRET: "a secret of the tests, 32 letters or more",
  DATABASE_URL: `file:${join(tmpdir(), `rung-auth-${randomUUID()}.db`)}`,
  STAFF_DIRECTORY: join(tmpdir(), `rung-staff-${randomUUID()}.json`),
});

/** A fixed instant, epoch milliseconds. */
export const testAt = Date.parse("2026-11-21T10:42:00Z");
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;
