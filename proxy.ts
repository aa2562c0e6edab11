import { type NextRequest, NextResponse } from "next/server";
import { formTargets, pagePolicy } from "@/lib/http/page-policy";

/**
 * Makes the nonce and the page CSP, and nothing else: it never decides access. Next reads the nonce from
 * the request's policy header and puts it on every script it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = pagePolicy(nonce, formTargets(process.env), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = {
  // Pages only: /api answers no documents, files bring no scripts of their own.
  matcher: [{ source: "/((?!api/|_next/static/|vendor/).*)" }],
};
