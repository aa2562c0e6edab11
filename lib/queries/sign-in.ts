import { forgetCards } from "@/lib/queries/forget-device";

/** What came of asking for a code, or of entering it. Words are the screen's. */
export type SignInAnswer = { ok: true } | { ok: false; fault: string };

const json = { "content-type": "application/json", accept: "application/json" };

/** Asks for a one-time code. The answer is the same for everybody; only an unreadable identifier differs. */
export async function askForCode(identifier: string): Promise<SignInAnswer> {
  const response = await post("/api/sign-in/code", JSON.stringify({ identifier }), json);
  if (response === null) return { ok: false, fault: "network" };
  if (response.status === 202) return { ok: true };
  if (response.status === 400) return { ok: false, fault: "empty" };
  if (response.status !== 422) return { ok: false, fault: "unavailable" };
  const problem: unknown = await response.json().catch(() => null);
  const rule = typeof problem === "object" && problem !== null && "rule" in problem ? problem.rule : null;
  return { ok: false, fault: typeof rule === "string" ? rule : "unreadable" };
}

/**
 * Signs in with next-auth's credentials provider, as its own page would: the CSRF token, then the callback.
 * @param own true: this device is the member's own, for 30 days
 * @param which e-mail or member number, once the answer was "which-one": several members have that number
 */
export async function enterCode(
  identifier: string,
  code: string,
  own: boolean,
  which = "",
): Promise<SignInAnswer> {
  return signIn("member-code", { identifier, code, own: own ? "1" : "0", which });
}

/** Posts to one of next-auth's credentials providers; a wrong answer and an outage are told apart. */
export async function signIn(provider: string, fields: Record<string, string>): Promise<SignInAnswer> {
  const csrfToken = await readCsrf();
  if (csrfToken === null) return { ok: false, fault: "network" };
  const body = new URLSearchParams({ ...fields, csrfToken, json: "true" });
  const response = await post(`/api/auth/callback/${provider}`, body, { accept: "application/json" });
  if (response === null) return { ok: false, fault: "network" };
  const answer: unknown = await response.json().catch(() => null);
  const url = typeof answer === "object" && answer !== null && "url" in answer ? answer.url : null;
  const error =
    typeof url === "string" ? new URL(url, window.location.origin).searchParams.get("error") : null;
  if (response.ok && error === null) {
    // Whoever was here before may have left without signing out.
    await forgetCards();
    return { ok: true };
  }
  if (response.status === 401 || error !== null) return { ok: false, fault: faultOf(error) };
  return { ok: false, fault: "unavailable" };
}

function faultOf(error: string | null): string {
  if (error === null || error === "CredentialsSignin") return "code-wrong";
  return error === "WhichOne" ? "which-one" : "unavailable";
}

/** Sends the browser to an OpenID provider, by next-auth's own address for it. */
export async function goToProvider(provider: string): Promise<SignInAnswer> {
  const csrfToken = await readCsrf();
  if (csrfToken === null) return { ok: false, fault: "network" };
  const body = new URLSearchParams({ csrfToken, json: "true", callbackUrl: "/" });
  const response = await post(`/api/auth/signin/${provider}`, body, { accept: "application/json" });
  if (response === null) return { ok: false, fault: "network" };
  const answer: unknown = await response.json().catch(() => null);
  const url = typeof answer === "object" && answer !== null && "url" in answer ? answer.url : null;
  if (!response.ok || typeof url !== "string") return { ok: false, fault: "unavailable" };
  await forgetCards();
  window.location.assign(url);
  return { ok: true };
}

async function readCsrf(): Promise<string | null> {
  const response = await fetch("/api/auth/csrf", { cache: "no-store" }).catch(() => null);
  const body: unknown = await response?.json().catch(() => null);
  if (typeof body !== "object" || body === null || !("csrfToken" in body)) return null;
  return typeof body.csrfToken === "string" ? body.csrfToken : null;
}

function post(path: string, body: BodyInit, headers: Record<string, string>): Promise<Response | null> {
  return fetch(path, { method: "POST", body, headers, cache: "no-store" }).catch(() => null);
}
