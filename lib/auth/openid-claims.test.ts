import "@/lib/auth/test-env";
import { beforeEach, expect, it, vi } from "vitest";
import { openIdProviders } from "@/lib/auth/openid";
import { memberOfClaims } from "@/lib/auth/openid-member";
import { staffOfClaims } from "@/lib/auth/openid-staff";
import { byKind } from "@/lib/auth/test-people";

// Which claim names a member is the operator's choice; the environment is read once, so it is put here.
const chosen = vi.hoisted(() => ({ claim: "phone_number", role: "rung_role", store: "rung_store" }));
vi.mock("@/lib/env", async (original) => {
  const real = await original<{ env: () => object }>();
  return {
    ...real,
    env: () => ({
      ...real.env(),
      OIDC_MEMBER_CLAIM: chosen.claim,
      STAFF_OIDC_ROLE_CLAIM: chosen.role,
      STAFF_OIDC_STORE_CLAIM: chosen.store,
      MEMBER_SIGN_IN: ["oidc"],
      OIDC_ISSUER: "https://id.example/",
      OIDC_CLIENT_ID: "rung",
      OIDC_CLIENT_SECRET: "secret",
    }),
  };
});
vi.mock("@/lib/theme/load-brand", () => ({ brand: () => ({ country: "IN", timeZone: "Asia/Kolkata" }) }));
vi.mock("@/lib/capillary/instance", () => ({ capillary: () => ({}) }));
vi.mock(
  "@/lib/capillary/endpoints/get-customer-by-identifier",
  async () => (await import("@/lib/auth/test-people")).lookupByKind,
);

const base = { iss: "https://id.example", sub: "7" };
beforeEach(() => {
  Object.assign(chosen, { claim: "phone_number", role: "rung_role", store: "rung_store" });
  byKind.clear();
  byKind.set("mobile:1234512345", 566881933);
  byKind.set("email:bubalus@example.com", 566881933);
  byKind.set("externalId:MPQSP100", 98662653);
  byKind.set("cardnumber:DS034812BA", 547528790);
});

it.each([
  ["phone_number", { phone_number: "+91 12345 12345", phone_number_verified: true }, 566881933],
  ["email", { email: "Bubalus@Example.com", email_verified: true }, 566881933],
  ["member_no", { member_no: " MPQSP100 " }, 98662653],
  ["loyalty_card:cardnumber", { loyalty_card: "DS034812BA" }, 547528790],
])("the claim %s finds the member by its own kind of identifier", async (claim, claims, customerId) => {
  chosen.claim = claim;
  expect(await memberOfClaims({ ...base, ...claims })).toMatchObject({
    person: { role: "member", customerId },
  });
});

it.each([
  ["email", { email: "bubalus@example.com" }, "NotVerified"],
  ["email", { email: "bubalus@example.com", email_verified: "true" }, "NotVerified"],
  ["phone_number", { email: "bubalus@example.com", email_verified: true }, "NotKnownHere"],
  ["email", { email: "1234512345", email_verified: true }, "NotKnownHere"],
  ["member_no", { member_no: 100 }, "NotKnownHere"],
  ["member_no", { member_no: "" }, "NotKnownHere"],
  ["loyalty_card", { loyalty_card: "DS034812BA" }, "NotKnownHere"],
])("the claim %s in %j signs nobody in: %s", async (claim, claims, refused) => {
  chosen.claim = claim;
  expect(await memberOfClaims({ ...base, ...claims })).toEqual({ id: "member", refused });
});

it("a member number never finds by what another claim says", async () => {
  chosen.claim = "member_no";
  expect(
    await memberOfClaims({
      ...base,
      member_no: "nobody",
      phone_number: "1234512345",
      phone_number_verified: true,
    }),
  ).toMatchObject({ refused: "NotKnownHere" });
});

it("role and store are read from the claims that the operator names, and from no others", async () => {
  Object.assign(chosen, { role: "groups", store: "branch" });
  const claims = { ...base, groups: ["staff", "supervisor"], branch: "HSR", rung_role: "associate" };
  expect(await staffOfClaims(claims, base.iss)).toMatchObject({
    person: { person: { role: "supervisor", store: { name: "HSR" }, personId: "oidc:https://id.example|7" } },
  });
  const others = { ...base, rung_role: "supervisor", rung_store: "HSR" };
  expect(await staffOfClaims(others, base.iss)).toEqual({ id: "staff", refused: "NotKnownHere" });
});

it("an issuer that discovery names in place of the operator's signs nobody in", async () => {
  const [provider] = openIdProviders();
  const claims = { ...base, phone_number: "1234512345", phone_number_verified: true };
  expect(await provider?.profile(claims, {})).toMatchObject({ person: { customerId: 566881933 } });
  await expect(provider?.profile({ ...claims, iss: "https://evil.example" }, {})).rejects.toThrow("issuer");
});
