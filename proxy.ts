import { type NextRequest, NextResponse } from "next/server";
import { codeCookieLine, cookieNames } from "@/lib/auth/cookies";
import { formTargets, pagePolicy } from "@/lib/http/page-policy";
import { routes } from "@/lib/routes";

/**
 * Makes the nonce, the page CSP and the sign-in page's cookie, and nothing else: it never decides access.
 * Next reads the nonce from the request's policy header and puts it on every script it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = random(16).toString("base64");
  const policy = pagePolicy(nonce, formTargets(process.env), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (request.nextUrl.pathname === routes.signIn && !request.cookies.has(cookieNames.code))
    response.headers.append("set-cookie", codeCookieLine(random(32).toString("base64url")));
  return response;
}

const random = (bytes: number) => Buffer.from(crypto.getRandomValues(new Uint8Array(bytes)));

export const config = {
  // Pages only: /api answers no documents, files bring no scripts of their own.
  matcher: [{ source: "/((?!api/|_next/static/|vendor/).*)" }],
};
