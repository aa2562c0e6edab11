import { expect, it } from "vitest";
import { EnvError, parseEnv } from "@/lib/env";

const production = {
  CAPILLARY_BASE_URL: "https://eu.api.capillarytech.com",
  CAPILLARY_CLIENT_KEY: "key",
  CAPILLARY_CLIENT_SECRET: "a secret nobody may read",
  NEXTAUTH_URL: "https://rewards.example.com",
  NEXTAUTH_SECRET: "a secret of the tests, 32 letters or more",
};
const oidc = { MEMBER_SIGN_IN: "otp,oidc", OIDC_CLIENT_ID: "rung", OIDC_CLIENT_SECRET: "x" };

function refusal(change: Record<string, string>): string {
  try {
    parseEnv({ ...production, ...change });
    return "";
  } catch (error) {
    return error instanceof EnvError ? error.message : String(error);
  }
}

it.each<[string, Record<string, string>]>([
  ["OIDC_ISSUER", { ...oidc, OIDC_ISSUER: "http://login.example.com" }],
  ["STAFF_OIDC_ISSUER", { STAFF_OIDC_ISSUER: "http://login.example.com" }],
  ["CAPILLARY_BASE_URL", { CAPILLARY_BASE_URL: "http://eu.api.capillarytech.com" }],
  ["CAPILLARY_BASE_URL", { CAPILLARY_BASE_URL: "https://127.0.0.1" }],
  ["LIMITS", { LIMITS: "demo" }],
  ["RUNG_NOW", { RUNG_NOW: "2026-11-21T10:42:00Z" }],
  ["NEXTAUTH_SECRET", { NEXTAUTH_SECRET: "short" }],
  ["SIGN_IN_COUNTRIES", { SIGN_IN_COUNTRIES: "IN,India" }],
  ["METRICS_TOKEN", { METRICS_TOKEN: "short" }],
])("production refuses to start with a bad %s, and says its name but no value", (name, change) => {
  const message = refusal(change);
  expect(message).toContain(`  ${name} `);
  const values = Object.values(change).filter((value) => value.length > 4);
  for (const value of [...values, production.CAPILLARY_CLIENT_SECRET])
    expect(message.replace(/Example: .*/g, "")).not.toContain(value);
});

it("a test or demo may speak to a plain-http provider of its own", () => {
  const change = { ...oidc, APP_ENV: "test", OIDC_ISSUER: "http://127.0.0.1:9" };
  expect(parseEnv({ ...production, ...change }).OIDC_ISSUER).toBe("http://127.0.0.1:9");
});

it("countries are a list of capitals; without the setting there is none", () => {
  expect(parseEnv({ ...production, SIGN_IN_COUNTRIES: "IN, AE" }).SIGN_IN_COUNTRIES).toEqual(["IN", "AE"]);
  expect(parseEnv(production).SIGN_IN_COUNTRIES).toBeUndefined();
  expect(parseEnv(production).LIMITS).toBe("standard");
});
