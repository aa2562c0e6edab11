import "server-only";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type testBrowser, testOrigin } from "@/lib/auth/test-browser";
import { byKind } from "@/lib/auth/test-people";
import { startProvider, walkProvider } from "@/lib/auth/test-provider";

export const secret = "a client secret of at least thirty-two characters";
export const member = { sub: "7", phone_number: "+911234512345", phone_number_verified: true };
const honest = { token: () => {}, userinfo: () => {} };
const client = (id: string, provider: string) => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: [`${testOrigin}/api/auth/callback/${provider}`],
});

type Provider = Awaited<ReturnType<typeof startProvider>>;

/** A provider for members and staff around the tests of one file, honest at the start of each. */
export function withProvider(): () => Provider {
  let provider: Provider | undefined;
  beforeAll(async () => {
    provider = await startProvider([client("rung", "oidc"), client("rung-staff", "staff-oidc")]);
    Object.assign(process.env, {
      MEMBER_SIGN_IN: "otp,oidc",
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: "rung",
      OIDC_CLIENT_SECRET: secret,
      STAFF_SIGN_IN: "directory,oidc",
      STAFF_OIDC_ISSUER: provider.issuer,
      STAFF_OIDC_CLIENT_ID: "rung-staff",
      STAFF_OIDC_CLIENT_SECRET: secret,
    });
  });
  beforeEach(() => {
    Object.assign(provider?.hooks ?? {}, honest, { account: member });
    byKind.clear();
    byKind.set("mobile:1234512345", 566881933);
  });
  afterAll(async () => {
    await provider?.stop();
    rmSync((process.env.DATABASE_URL ?? "").replace(/^file:/, ""), { force: true });
  });
  return () => {
    if (!provider) throw new Error("The provider starts with the first test.");
    return provider;
  };
}

export type Browser = ReturnType<typeof testBrowser>;

/** To the provider and back to our callback address, which is returned and not yet asked. */
export async function there(own: Browser, id = "oidc"): Promise<URL> {
  const begun = await own.ask(`signin/${id}`, { form: { csrfToken: await own.csrf() } });
  return walkProvider(begun.headers.get("location") ?? "", testOrigin);
}

/** Asks our callback address. */
export async function back(own: Browser, url: URL) {
  const answer = await own.ask(`${url.pathname.replace("/api/auth/", "")}${url.search}`);
  return { location: answer.headers.get("location") ?? "", state: (await own.session()).state };
}
