import { staffPassword } from "@/e2e/support/world";

/** The cookies that an answer sets, as a `Cookie` header. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0] ?? "")
    .join("; ");
}

/** Asks, and waits for the whole answer: acknowledged is what has come to its end. */
export async function ask(
  origin: string,
  path: string,
  cookie: string,
  init: RequestInit = {},
): Promise<Response> {
  const headers = { cookie, origin, ...init.headers };
  const answer = await fetch(`${origin}${path}`, { redirect: "manual", ...init, headers });
  const body = await answer.arrayBuffer();
  return new Response(answer.status === 204 ? null : body, {
    status: answer.status,
    headers: answer.headers,
  });
}

/** A POST with a JSON body. */
export const json = (body: unknown): RequestInit => ({
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify(body),
});

/** Signs in as CONTRACT says scripts do: 200 with a session's cookie, 401 without. */
export async function signIn(origin: string, provider: string, cookie: string, form: Record<string, string>) {
  const asked = await ask(origin, "/api/auth/csrf", cookie);
  const { csrfToken } = await asked.json();
  const jar = [cookie, cookiesOf(asked)].filter(Boolean).join("; ");
  return ask(origin, `/api/auth/callback/${provider}`, jar, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, json: "true", ...form }),
  });
}

/** A store person's cookie. @throws when they are not let in */
export async function staffCookie(origin: string): Promise<string> {
  const form = { email: "associate@store.example", password: staffPassword };
  const answer = await signIn(origin, "staff", "", form);
  if (answer.status !== 200) throw new Error(`Staff sign-in answered ${answer.status}.`);
  return cookiesOf(answer);
}
