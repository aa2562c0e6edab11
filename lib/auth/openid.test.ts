import "@/lib/auth/test-env";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import { testBrowser, testOrigin } from "@/lib/auth/test-browser";
import {
  claimsOf,
  signShared,
  startProvider,
  type TokenAnswer,
  unsigned,
  walkProvider,
} from "@/lib/auth/test-provider";

const people = vi.hoisted(() => new Map<string, number>());
vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock("@/lib/capillary/endpoints/get-customer-by-identifier", () => ({
  getCustomerByIdentifier: async (
    _: unknown,
    { identifiers: [one] }: { identifiers: { kind: string; value: string }[] },
  ) => {
    const customerId = people.get(`${one?.kind}:${one?.value}`);
    return customerId
      ? { kind: "ok", value: { customerId, identity: { identifiers: [] } }, receivedAt: "" }
      : { kind: "not-found", code: 8015 };
  },
}));

const secret = "a client secret of at least thirty-two characters";
const client = (id: string, provider: string) => ({
  client_id: id,
  client_secret: secret,
  redirect_uris: [`${testOrigin}/api/auth/callback/${provider}`],
});
let provider: Awaited<ReturnType<typeof startProvider>>;
const honest = { token: () => {}, userinfo: () => {} };
const member = { sub: "7", phone_number: "+911234512345", phone_number_verified: true };

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
  Object.assign(provider.hooks, honest, { account: member });
  people.clear();
  people.set("mobile:1234512345", 566881933);
});
afterAll(async () => {
  await provider.stop();
  rmSync((process.env.DATABASE_URL ?? "").replace(/^file:/, ""), { force: true });
});

type Browser = ReturnType<typeof testBrowser>;

/** To the provider and back to our callback address, which is returned and not yet asked. */
async function there(own: Browser, id = "oidc"): Promise<URL> {
  const begun = await own.ask(`signin/${id}`, { form: { csrfToken: await own.csrf() } });
  return walkProvider(begun.headers.get("location") ?? "", testOrigin);
}
async function back(own: Browser, url: URL) {
  const answer = await own.ask(`${url.pathname.replace("/api/auth/", "")}${url.search}`);
  return { location: answer.headers.get("location") ?? "", state: (await own.session()).state };
}

describe("a member by OpenID", () => {
  it("signs in as the customer whose verified number the provider names", async () => {
    const own = testBrowser();
    const url = await there(own);
    expect(await back(own, url)).toEqual({ location: `${testOrigin}/`, state: "member" });
    const session = await own.session();
    expect(session.state === "member" && customerIdOf(session.access)).toBe(566881933);
  });

  it("is asked for with code, PKCE, state and nonce, and the answers to them are kept in __Host- cookies", async () => {
    const own = testBrowser();
    const begun = await own.ask("signin/oidc", { form: { csrfToken: await own.csrf() } });
    const query = new URL(begun.headers.get("location") ?? "").searchParams;
    expect(query.get("response_type")).toBe("code");
    expect(query.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"])
      expect(query.get(name)?.length).toBeGreaterThan(40);
    for (const name of ["state", "pkce", "nonce"]) {
      const line = own.lines.get(`__Host-rung-${name}`) ?? "";
      expect(line).toMatch(/HttpOnly; Secure; SameSite=Lax/);
      expect(line).not.toContain(query.get(name) ?? "none");
    }
  });

  it.each([
    ["nobody has the number", { ...member, phone_number: "+919876543210" }, "NotKnownHere"],
    ["the number is not verified", { ...member, phone_number_verified: false }, "NotVerified"],
    ["there is no number", { sub: "7" }, "NotKnownHere"],
    ["the number is an address", { ...member, phone_number: "a@b" }, "NotKnownHere"],
  ])("is turned away with the reason when %s", async (_, account, word) => {
    provider.hooks.account = account;
    const own = testBrowser();
    expect(await back(own, await there(own))).toEqual({
      location: `/sign-in?error=${word}`,
      state: "nobody",
    });
  });
});

describe("staff by OpenID", () => {
  const asha = { sub: "s1", name: "Asha Rao", email: "asha@store.example", rung_role: "associate" };

  it("are (iss, sub) with role and store from the claims", async () => {
    provider.hooks.account = {
      ...asha,
      rung_store: '{"code":"BLR","name":"Indiranagar","country":"AE","timeZone":"Asia/Dubai"}',
    };
    const own = testBrowser();
    expect((await back(own, await there(own, "staff-oidc"))).state).toBe("staff");
    expect(await own.session()).toMatchObject({
      staff: {
        personId: `oidc:${provider.issuer}|s1`,
        name: "Asha Rao",
        role: "associate",
        store: { code: "BLR", name: "Indiranagar" },
        country: "AE",
        timeZone: "Asia/Dubai",
      },
    });
  });

  it("with several roles have the highest, and a store's bare name is in the brand's country", async () => {
    provider.hooks.account = { ...asha, rung_role: ["associate", "supervisor"], rung_store: "Indiranagar" };
    const own = testBrowser();
    await back(own, await there(own, "staff-oidc"));
    expect(await own.session()).toMatchObject({
      staff: { role: "supervisor", store: { name: "Indiranagar" }, country: "IN" },
    });
  });

  it.each([
    ["no role", { ...asha, rung_role: undefined, rung_store: "Indiranagar" }],
    ["another role", { ...asha, rung_role: "admin", rung_store: "Indiranagar" }],
    ["no store", asha],
  ])("with %s stay out", async (_, account) => {
    provider.hooks.account = account;
    const own = testBrowser();
    const answer = await back(own, await there(own, "staff-oidc"));
    expect(answer).toEqual({ location: "/staff/sign-in?error=NotKnownHere", state: "nobody" });
  });
});

describe("a spoiled answer signs nobody in", () => {
  const resigned = (change: (claims: Record<string, unknown>) => void) => (answer: TokenAnswer) => {
    const claims = claimsOf(answer.id_token);
    change(claims);
    answer.id_token = provider.sign({ alg: "RS256", kid: "own" }, claims);
  };
  const replaced = (make: (claims: Record<string, unknown>) => string) => (answer: TokenAnswer) => {
    answer.id_token = make(claimsOf(answer.id_token));
  };
  const header = { alg: "RS256", kid: "own" };

  it("the same token signed again, unspoiled, does: the test can tell", async () => {
    provider.hooks.token = resigned(() => {});
    const own = testBrowser();
    expect((await back(own, await there(own))).state).toBe("member");
  });

  it.each<[string, (answer: TokenAnswer) => void]>([
    ["another issuer", resigned((claims) => Object.assign(claims, { iss: "https://evil.example" }))],
    ["no issuer", resigned((claims) => delete claims.iss)],
    ["another audience", resigned((claims) => Object.assign(claims, { aud: "another-client" }))],
    [
      "several audiences without our azp",
      resigned((claims) => Object.assign(claims, { aud: ["rung", "other"] })),
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
      replaced((claims) => provider.sign(header, claims, provider.foreignKey)),
    ],
    [
      "a key nobody knows",
      replaced((claims) => provider.sign({ ...header, kid: "x" }, claims, provider.foreignKey)),
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
    provider.hooks.token = spoil;
    const own = testBrowser();
    const answer = await back(own, await there(own));
    expect(answer.state).toBe("nobody");
    expect(answer.location).toMatch(/error=(OAuthCallback|Callback)|\/signin$/);
  });

  it("userinfo about somebody else", async () => {
    provider.hooks.userinfo = (answer) => Object.assign(answer, { sub: "8" });
    const own = testBrowser();
    expect((await back(own, await there(own))).state).toBe("nobody");
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
      "the staff provider's address",
      (url) => Object.assign(url, { pathname: "/api/auth/callback/staff-oidc" }),
    ],
  ])("a way back with %s", async (_, spoil) => {
    const own = testBrowser();
    const url = await there(own);
    spoil(url, own);
    expect((await back(own, url)).state).toBe("nobody");
  });

  it("a code used a second time", async () => {
    const own = testBrowser();
    const url = await there(own);
    const cookies = new Map(own.jar);
    expect((await back(own, url)).state).toBe("member");
    own.jar.clear();
    for (const [name, value] of cookies) own.jar.set(name, value);
    expect((await back(own, url)).state).toBe("nobody");
  });
});
