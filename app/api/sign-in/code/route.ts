import { codeCookie } from "@/lib/auth/code-cookie";
import { identifierCandidates } from "@/lib/auth/identifier";
import { requestCode } from "@/lib/auth/request-code";
import { signInBrowser } from "@/lib/auth/sign-in-browser";
import { env } from "@/lib/env";
import { later } from "@/lib/http/later";
import { json, refused, storeDown } from "@/lib/http/result-response";
import { publicRoute } from "@/lib/http/route";
import { storeAnswers } from "@/lib/store/health";
import { brand } from "@/lib/theme/load-brand";

/**
 * Asks for a one-time code. The answer is the same bytes for everybody and comes before any work, so
 * neither its content nor its time tells whether anybody has that number.
 */
export const POST = publicRoute({ why: "signing in begins here" }, async ({ request, body }) => {
  if (!env().MEMBER_SIGN_IN.includes("otp")) return refused("not-found", null);
  const text = identifierOf(body);
  if (text === null) return refused("identifier-missing", null);
  const reading = identifierCandidates(text, brand().country);
  if (!reading.ok) return refused("identifier-unreadable", null, { rule: reading.rule });
  if (!(await storeAnswers())) return storeDown();
  const browser = await signInBrowser(request);
  const cookie = codeCookie(browser.codeToken);
  later("a sign-in code was not sent", () =>
    requestCode(reading.identifier, { token: cookie.token, addressBlock: browser.addressBlock }),
  );
  return json({ sent: "if-known" }, 202, { "set-cookie": cookie.header });
});

function identifierOf(body: unknown): string | null {
  if (typeof body !== "object" || body === null || !("identifier" in body)) return null;
  const { identifier } = body;
  return typeof identifier === "string" && identifier.trim() !== "" ? identifier : null;
}
