import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { codeFor, codesSent } from "@/e2e/support/sandbox";
import { origin, staffPassword } from "@/e2e/support/world";

async function csrf(request: APIRequestContext): Promise<string> {
  const answer = await request.get("/api/auth/csrf");
  expect(answer.status()).toBe(200);
  const { csrfToken } = await answer.json();
  return csrfToken;
}

/** The callback's answer: 200 with a session, 401 with CredentialsSignin. */
export async function callback(
  request: APIRequestContext,
  provider: string,
  form: Record<string, string>,
  from = origin,
) {
  return request.post(`/api/auth/callback/${provider}`, {
    headers: { origin: from },
    form: { csrfToken: await csrf(request), json: "true", ...form },
  });
}

/** Asks for a code as the page does. */
export async function askCode(request: APIRequestContext, identifier: string, from = origin) {
  return request.post("/api/sign-in/code", { headers: { origin: from }, data: { identifier } });
}

/**
 * Signs a member in over HTTP, as CONTRACT says scripts do; the page shares the cookies.
 * @param from the server's own address, where it is not the tests' usual one
 */
export async function signInMember(page: Page, identifier: string, from = origin): Promise<void> {
  const before = await codesSent(identifier);
  const asked = await askCode(page.request, identifier, from);
  expect(asked.status()).toBe(202);
  const code = await codeFor(identifier, before);
  const answer = await callback(page.request, "member-code", { identifier, code }, from);
  expect(answer.status(), await answer.text()).toBe(200);
}

/** Signs a store person in over HTTP. @param from the address of a server of the test's own, as the page has it */
export async function signInStaff(
  page: Page,
  email = "associate@store.example",
  from = origin,
): Promise<void> {
  const answer = await callback(page.request, "staff", { email, password: staffPassword }, from);
  expect(answer.status(), await answer.text()).toBe(200);
}
