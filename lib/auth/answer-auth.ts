import "server-only";
import NextAuth from "next-auth";
import { type AuthNotes, authOptions } from "@/lib/auth/options";
import { signInBrowser } from "@/lib/auth/sign-in-browser";
import { clearing } from "@/lib/http/clear-site-data";
import type { Basics } from "@/lib/http/guarded";
import { noStore, problem } from "@/lib/http/problem";
import { readBytes } from "@/lib/http/read-json";
import { refused, storeDown } from "@/lib/http/result-response";
import { routes } from "@/lib/routes";

/** What of next-auth is open. Its `session`, `providers` and `_log` have no use here and are not there. */
const open: Readonly<Record<string, readonly string[]>> = {
  csrf: ["GET"],
  signin: ["GET", "POST"],
  callback: ["GET", "POST"],
  signout: ["GET", "POST"],
  error: ["GET"],
};
const providerIds: readonly string[] = ["member-code", "staff", "oidc", "staff-oidc"];

/** One request to /api/auth/*: an allow-list around next-auth, and our own words on its answers. */
export async function answerAuth({ request, params }: Basics): Promise<Response> {
  const [action = "", provider, ...rest] = (params.nextauth ?? "").split("/");
  const methods = open[action];
  if (!methods || rest.length > 0 || (provider !== undefined && !providerIds.includes(provider)))
    return refused("not-found", null);
  if (!methods.includes(request.method))
    return problem(405, "method", "This address does not take this method.", {
      headers: { allow: methods.join(", ") },
    });
  if (action === "error") return toPage(request.nextUrl.searchParams);
  // A query on POST /signin would be merged into the request to the OpenID provider.
  if (action === "signin" && request.method === "POST" && request.nextUrl.search !== "")
    return refused("bad-request", null);
  const body = request.method === "POST" ? await readBytes(request.clone()) : new Uint8Array();
  if (body === null) return refused("too-large", null);
  if (!readable(request.headers.get("content-type"), body)) return refused("bad-json", null);
  const notes: AuthNotes = { signOut: null };
  const options = authOptions(await signInBrowser(request), notes);
  const response: unknown = await NextAuth(
    request,
    { params: { nextauth: [action, ...(provider ? [provider] : [])] } },
    options,
  );
  if (!(response instanceof Response)) return refused("not-found", null);
  const answer = notes.signOut === "queued" ? stillEnding(response) : finished(response);
  return action === "signout" && request.method === "POST" ? clearing(answer) : answer;
}

function readable(type: string | null, body: Uint8Array): boolean {
  if (!type?.includes("application/json") || body.length === 0) return true;
  try {
    const content: unknown = JSON.parse(Buffer.from(body).toString("utf8"));
    return typeof content === "object" && content !== null && !Array.isArray(content);
  } catch {
    return false;
  }
}

/** Where next-auth sends a browser without script after a failure: our page, with its word. */
function toPage(query: URLSearchParams): Response {
  const page = query.get("provider")?.startsWith("staff") ? routes.staffSignIn : routes.signIn;
  const word = /^[A-Za-z]{1,40}$/.exec(query.get("error") ?? "")?.[0] ?? "Default";
  return new Response(null, {
    status: 302,
    headers: { location: `${page}?error=${word}`, "cache-control": noStore },
  });
}

function finished(response: Response): Response {
  const headers = new Headers(response.headers);
  headers.set("cache-control", noStore);
  headers.delete("pragma");
  headers.delete("expires");
  return new Response(response.body, { status: response.status, headers });
}

/** The browser forgets its cookie, but nobody is told "signed out" while the row may still be there. */
function stillEnding(response: Response): Response {
  const answer = storeDown();
  for (const line of response.headers.getSetCookie()) answer.headers.append("set-cookie", line);
  return answer;
}
