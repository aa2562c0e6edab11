import "server-only";
import { createRequire } from "node:module";
import { NextRequest } from "next/server";
import { z } from "zod";
import { answerAuth } from "@/lib/auth/answer-auth";
import { cookieNames } from "@/lib/auth/cookies";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import { guarded } from "@/lib/http/guarded";

export const testOrigin = "http://localhost:3000";

// next-auth asks Next for the request's cookies and headers; outside of Next the test hands them over.
const nextHeaders: { cookies: unknown; headers: unknown } = createRequire(import.meta.url)("next/headers");
const route = guarded({ rawBody: true }, async () => ({ ok: true, with: {} }))(answerAuth);
const said = z.object({ csrfToken: z.string().optional(), url: z.string().optional() });

type Ask = { form?: Record<string, string>; json?: unknown; headers?: Record<string, string> };

/** A browser of the tests at /api/auth/*: it keeps its cookies as a real one does. One at a time. */
export function testBrowser() {
  const jar = new Map<string, string>();
  /** Every Set-Cookie line seen, by cookie name. */
  const lines = new Map<string, string>();

  async function ask(path: string, init: Ask = {}): Promise<Response> {
    const request = new NextRequest(`${testOrigin}/api/auth/${path}`, sent(init, jar));
    Object.assign(nextHeaders, {
      cookies: async () => request.cookies,
      headers: async () => request.headers,
    });
    const nextauth = path.split("?")[0]?.split("/") ?? [];
    const answer = await route(request, { params: Promise.resolve({ nextauth }) });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      lines.set(name, line);
      if (value === "" || /max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, decodeURIComponent(value));
    }
    return answer;
  }

  async function csrf(): Promise<string> {
    return said.parse(await (await ask("csrf")).json()).csrfToken ?? "";
  }

  async function signIn(provider: string, fields: Record<string, string>) {
    const form = { csrfToken: await csrf(), json: "true", ...fields };
    const answer = await ask(`callback/${provider}`, { form });
    return { status: answer.status, url: said.parse(await answer.json()).url ?? "" };
  }

  const session = () => sessionOfCookie(jar.get(cookieNames.session));
  return { ask, csrf, signIn, session, jar, lines };
}

function sent({ form, json, headers }: Ask, jar: ReadonlyMap<string, string>) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
  const body = form ? new URLSearchParams(form).toString() : json === undefined ? null : JSON.stringify(json);
  const type = form ? "application/x-www-form-urlencoded" : "application/json";
  const writing = { origin: testOrigin, "content-type": type };
  return {
    method: body === null ? "GET" : "POST",
    body,
    headers: { ...(cookie ? { cookie } : {}), ...(body === null ? {} : writing), ...headers },
  };
}
