import "@/lib/auth/test-env";
import { describe, expect, it, vi } from "vitest";
import { customerIdOf } from "@/lib/auth/member-access";
import { testBrowser, testOrigin } from "@/lib/auth/test-browser";
import { back, member, there, withProvider } from "@/lib/auth/test-openid";
import { byKind } from "@/lib/auth/test-people";

vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock(
  "@/lib/capillary/endpoints/get-customer-by-identifier",
  async () => (await import("@/lib/auth/test-people")).lookupByKind,
);

const provider = withProvider();

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
    provider().hooks.account = account;
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
    provider().hooks.account = {
      ...asha,
      rung_store: '{"code":"BLR","name":"Indiranagar","country":"AE","timeZone":"Asia/Dubai"}',
    };
    const own = testBrowser();
    expect((await back(own, await there(own, "staff-oidc"))).state).toBe("staff");
    expect(await own.session()).toMatchObject({
      staff: {
        personId: `oidc:${provider().issuer}|s1`,
        name: "Asha Rao",
        role: "associate",
        store: { code: "BLR", name: "Indiranagar" },
        country: "AE",
        timeZone: "Asia/Dubai",
      },
    });
  });

  it("with several roles have the highest, and a store's bare name is in the brand's country", async () => {
    provider().hooks.account = { ...asha, rung_role: ["associate", "supervisor"], rung_store: "Indiranagar" };
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
    provider().hooks.account = account;
    const own = testBrowser();
    const answer = await back(own, await there(own, "staff-oidc"));
    expect(answer).toEqual({ location: "/staff/sign-in?error=NotKnownHere", state: "nobody" });
  });

  it("behind whose number are two customers stay out: nobody is there to be asked which", async () => {
    byKind.set("mobile:911234512345", 98662653);
    const own = testBrowser();
    expect(await back(own, await there(own))).toEqual({
      location: "/sign-in?error=NotKnownHere",
      state: "nobody",
    });
  });
});
