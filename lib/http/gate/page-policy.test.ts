import { unstable_doesMiddlewareMatch } from "next/experimental/testing/server";
import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { createPagePolicies, formTargets, pagePolicy } from "@/lib/http/gate/page-policy.mjs";
import { config, proxy } from "@/proxy";

describe("the page policy", () => {
  it("begins with nothing and never says unsafe", () => {
    const policy = pagePolicy("abc", [], false);
    expect(policy).toMatch(
      /^default-src 'none'; script-src 'self' 'nonce-abc'; style-src 'self' 'nonce-abc';/,
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:/);
    for (const rule of [
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "report-uri /api/csp-report",
    ])
      expect(policy.split("; ")).toContain(rule);
  });

  it("lets forms lead to the OpenID providers in use, by origin", () => {
    const variables = {
      MEMBER_SIGN_IN: "otp,oidc",
      OIDC_ISSUER: "https://login.example.com/realms/a",
      STAFF_SIGN_IN: "directory",
      STAFF_OIDC_ISSUER: "https://unused.example.com",
    };
    expect(pagePolicy("abc", formTargets(variables), false)).toContain(
      "form-action 'self' https://login.example.com;",
    );
    expect(formTargets(variables)).toHaveLength(1);
  });

  it("has a new nonce for every answer, of 128 random bits", () => {
    const newPolicy = createPagePolicies({});
    const made = [newPolicy(), newPolicy()];
    expect(new Set(made.map(({ nonce }) => nonce)).size).toBe(2);
    for (const { nonce, policy } of made) {
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(policy).toBe(pagePolicy(nonce, [], false));
    }
  });

  it("is made by the proxy where there is no gate, the same for the request that Next reads and for the answer", () => {
    const answers = [1, 2].map(() => proxy(new NextRequest("http://localhost:3000/")));
    const nonces = answers.map(
      (answer) => /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1],
    );
    expect(new Set(nonces).size).toBe(2);
    for (const [index, answer] of answers.entries()) {
      expect(nonces[index]).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      expect(answer.headers.get("x-middleware-request-x-nonce")).toBe(nonces[index]);
      expect(answer.headers.get("x-middleware-request-content-security-policy")).toContain(
        `'nonce-${nonces[index]}'`,
      );
    }
  });
});

describe("behind the gate", () => {
  it("keeps the policy that the gate made: the proxy makes none, and is not asked but for the sign-in page", () => {
    const asked = new NextRequest("http://localhost:3000/sign-in", { headers: { "x-nonce": "of-the-gate" } });
    const answer = proxy(asked);
    expect(answer.headers.get("content-security-policy")).toBeNull();
    expect(answer.headers.get("x-middleware-override-headers")).toBeNull();
    expect(answer.headers.get("set-cookie")).toContain("__Host-rung-code=");
    const isAsked = (headers: Record<string, string>, path: string) =>
      unstable_doesMiddlewareMatch({ config, nextConfig: {}, url: `http://localhost:3000${path}`, headers });
    for (const path of ["/", "/card", "/staff", "/nothing-here"]) {
      expect(isAsked({ "x-nonce": "of-the-gate" }, path)).toBe(false);
      expect(isAsked({}, path)).toBe(true);
    }
    expect(isAsked({ "x-nonce": "of-the-gate" }, "/sign-in")).toBe(true);
  });
});

describe("the sign-in page's cookie", () => {
  const lineOf = (path: string, cookie = "") =>
    proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { cookie } })).headers.get("set-cookie");

  it("binds the browser before the first code is asked for, so that a double tap asks for one code", () => {
    const [first, second] = [lineOf("/sign-in"), lineOf("/sign-in")];
    expect(first).toMatch(
      /^__Host-rung-code=[\w-]{43}; Path=\/; Max-Age=300; HttpOnly; Secure; SameSite=Lax$/,
    );
    expect(second).not.toBe(first);
  });

  it("is left as it is, and given nowhere else", () => {
    expect(lineOf("/sign-in", "__Host-rung-code=bound")).toBeNull();
    for (const path of ["/", "/staff/sign-in", "/sign-in/x", "/profile"]) expect(lineOf(path)).toBeNull();
  });
});
