import { expect, test } from "vitest";
import { capillaryConfig } from "@/lib/capillary/config";
import { parseEnv } from "@/lib/env";

const base = {
  CAPILLARY_BASE_URL: "https://eu.api.capillarytech.com/",
  CAPILLARY_CLIENT_KEY: "key",
  CAPILLARY_CLIENT_SECRET: "secret",
  NEXTAUTH_URL: "https://rewards.example.com",
  NEXTAUTH_SECRET: "0123456789abcdef0123456789abcdef",
};

test("the deadlines and caps are those of the fault table", () => {
  const config = capillaryConfig(parseEnv(base));
  expect(config.deadlines).toEqual({ connectMs: 1000, headMs: 2000, totalMs: 3000 });
  expect(config.caps).toEqual({ defaultBytes: 1024 * 1024, largeBytes: 3 * 1024 * 1024 });
  expect(config.token).toEqual({ earlyMs: 30_000, jitterMs: 5000, triesPerMinute: 12 });
});

test("OAuth is the default, with the origin alone and no account", () => {
  expect(capillaryConfig(parseEnv(base))).toMatchObject({
    origin: "https://eu.api.capillarytech.com",
    basePath: "",
    auth: { kind: "oauth", key: "key", secret: "secret" },
    source: "INSTORE",
    accountId: null,
    timeZone: "UTC",
    goals: "target-groups",
    trustedCa: null,
  });
});

test("Basic, a path, a source with an account and a zone are taken over", () => {
  const config = capillaryConfig(
    parseEnv({
      ...base,
      CAPILLARY_BASE_URL: "https://gateway.example.com:8443/capillary/",
      CAPILLARY_AUTH: "basic",
      CAPILLARY_TILL_CODE: "till",
      CAPILLARY_TILL_PASSWORD: "password",
      CAPILLARY_SOURCE: "WECHAT",
      CAPILLARY_ACCOUNT_ID: "acc",
      CAPILLARY_TIME_ZONE: "Asia/Kolkata",
      CAPILLARY_GOALS: "promotions",
    }),
  );
  expect(config).toMatchObject({
    origin: "https://gateway.example.com:8443",
    basePath: "/capillary",
    auth: { kind: "basic", tillCode: "till", password: "password" },
    source: "WECHAT",
    accountId: "acc",
    timeZone: "Asia/Kolkata",
    goals: "promotions",
  });
});

test("credentials written into the address go nowhere", () => {
  const config = capillaryConfig(
    parseEnv({ ...base, CAPILLARY_BASE_URL: "https://user:pass@eu.api.capillarytech.com" }),
  );
  expect(config.origin).toBe("https://eu.api.capillarytech.com");
});
