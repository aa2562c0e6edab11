import { type NextRequest, NextResponse } from "next/server";
import { codeCookieLine, cookieNames } from "@/lib/auth/cookies";
import { createPagePolicies } from "@/lib/http/gate/page-policy.mjs";
import { routes } from "@/lib/routes";

const newPolicy = createPagePolicies(process.env, process.env.NODE_ENV === "development");

/**
 * Makes the sign-in page's cookie, and where no gate stands in front (development) the nonce and the page
 * CSP; it never decides access. Next reads the nonce from the request's policy header and puts it on every
 * script it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const response = request.headers.has("x-nonce") ? NextResponse.next() : withPolicy(request);
  if (request.nextUrl.pathname === routes.signIn && !request.cookies.has(cookieNames.code))
    response.headers.append("set-cookie", codeCookieLine(random(32).toString("base64url")));
  return response;
}

function withPolicy(request: NextRequest): NextResponse {
  const { nonce, policy } = newPolicy();
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

const random = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes)));

export const config = {
  // Pages only: /api answers no documents, files bring no scripts of their own. A page that the gate gave its
  // nonce does not come here at all, unless it is the sign-in page.
  matcher: [
    { source: "/((?!api/|_next/static/|vendor/).*)", missing: [{ type: "header", key: "x-nonce" }] },
    { source: "/sign-in" },
  ],
};
