import "@/lib/auth/test-env";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { testBrowser } from "@/lib/auth/test-browser";
import { type Browser, back, member, secret, there, withProvider } from "@/lib/auth/test-openid";
import { claimsOf, signShared, type TokenAnswer, unsigned } from "@/lib/auth/test-provider";

vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock(
  "@/lib/capillary/endpoints/get-customer-by-identifier",
  async () => (await import("@/lib/auth/test-people")).lookupByKind,
);

const provider = withProvider();
const asha = { sub: "7", name: "Asha Rao", rung_role: "associate", rung_store: "Indiranagar" };

describe.each([
  { who: "member", id: "oidc", client: "rung", account: member, other: "staff-oidc" },
  { who: "staff", id: "staff-oidc", client: "rung-staff", account: asha, other: "oidc" },
])("a spoiled answer signs no $who in", ({ who, id, client, account, other }) => {
  beforeEach(() => {
    provider().hooks.account = account;
  });

  const resigned = (change: (claims: Record<string, unknown>) => void) => (answer: TokenAnswer) => {
    const claims = claimsOf(answer.id_token);
    change(claims);
    answer.id_token = provider().sign({ alg: "RS256", kid: "own" }, claims);
  };
  const replaced = (make: (claims: Record<string, unknown>) => string) => (answer: TokenAnswer) => {
    answer.id_token = make(claimsOf(answer.id_token));
  };
  const header = { alg: "RS256", kid: "own" };

  it("the same token signed again, unspoiled, does: the test can tell", async () => {
    provider().hooks.token = resigned(() => {});
    const own = testBrowser();
    expect((await back(own, await there(own, id))).state).toBe(who);
  });

  it.each<[string, (answer: TokenAnswer) => void]>([
    ["another issuer", resigned((claims) => Object.assign(claims, { iss: "https://evil.example" }))],
    ["no issuer", resigned((claims) => delete claims.iss)],
    ["another audience", resigned((claims) => Object.assign(claims, { aud: "another-client" }))],
    [
      "several audiences without our azp",
      resigned((claims) => Object.assign(claims, { aud: [client, "other"] })),
    ],
    ["another azp", resigned((claims) => Object.assign(claims, { azp: "other" }))],
    [
      "past its end",
      resigned((claims) => Object.assign(claims, { exp: Math.floor(Date.now() / 1_000) - 60 })),
    ],
    ["no end", resigned((claims) => delete claims.exp)],
    [
      "not yet begun",
      resigned((claims) => Object.assign(claims, { nbf: Math.floor(Date.now() / 1_000) + 600 })),
    ],
    ["no time of issue", resigned((claims) => delete claims.iat)],
    ["another nonce", resigned((claims) => Object.assign(claims, { nonce: "another" }))],
    ["no nonce", resigned((claims) => delete claims.nonce)],
    ["no subject", resigned((claims) => delete claims.sub)],
    [
      "another access token's hash",
      resigned((claims) => Object.assign(claims, { at_hash: "AAAAAAAAAAAAAAAAAAAAAA" })),
    ],
    [
      "a foreign key under our key's name",
      replaced((claims) => provider().sign(header, claims, provider().foreignKey)),
    ],
    [
      "a key nobody knows",
      replaced((claims) => provider().sign({ ...header, kid: "x" }, claims, provider().foreignKey)),
    ],
    ["no signature, alg none", replaced(unsigned)],
    ["the client secret as key, alg HS256", replaced((claims) => signShared(claims, secret))],
    [
      "claims changed after signing",
      (answer) => {
        const [first, , last] = String(answer.id_token).split(".");
        const claims = { ...claimsOf(answer.id_token), sub: "8" };
        answer.id_token = `${first}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.${last}`;
      },
    ],
    ["no ID token", (answer) => delete answer.id_token],
    ["nonsense for an ID token", (answer) => Object.assign(answer, { id_token: "a.b.c" })],
  ])("%s", async (_, spoil) => {
    provider().hooks.token = spoil;
    const own = testBrowser();
    const answer = await back(own, await there(own, id));
    expect(answer.state).toBe("nobody");
    expect(answer.location).toMatch(/error=(OAuthCallback|Callback)|\/signin$/);
  });

  it("userinfo about somebody else", async () => {
    provider().hooks.userinfo = (answer) => Object.assign(answer, { sub: "8" });
    const own = testBrowser();
    expect((await back(own, await there(own, id))).state).toBe("nobody");
  });

  it.each<[string, (url: URL, own: Browser) => void]>([
    ["another state", (url) => url.searchParams.set("state", "another")],
    ["no state", (url) => url.searchParams.delete("state")],
    ["another code", (url) => url.searchParams.set("code", "another")],
    ["an issuer mixed up", (url) => url.searchParams.set("iss", "https://evil.example")],
    ["no issuer though the provider always names it", (url) => url.searchParams.delete("iss")],
    ["an error", (url) => url.searchParams.set("error", "access_denied")],
    ["another browser", (_, own) => own.jar.clear()],
    ["no PKCE cookie", (_, own) => own.jar.delete("__Host-rung-pkce")],
    ["no nonce cookie", (_, own) => own.jar.delete("__Host-rung-nonce")],
    [
      "a state cookie in the PKCE cookie's place",
      (_, own) => own.jar.set("__Host-rung-pkce", own.jar.get("__Host-rung-state") ?? ""),
    ],
    [
      "the other provider's address",
      (url) => Object.assign(url, { pathname: `/api/auth/callback/${other}` }),
    ],
  ])("a way back with %s", async (_, spoil) => {
    const own = testBrowser();
    const url = await there(own, id);
    spoil(url, own);
    expect((await back(own, url)).state).toBe("nobody");
  });

  it("a code used a second time", async () => {
    const own = testBrowser();
    const url = await there(own, id);
    const cookies = new Map(own.jar);
    expect((await back(own, url)).state).toBe(who);
    own.jar.clear();
    for (const [name, value] of cookies) own.jar.set(name, value);
    expect((await back(own, url)).state).toBe("nobody");
  });
});
