import "server-only";
import type { AuthOptions } from "next-auth";
import { cookieNames, cookieOptions, sessionCookieMaxAge } from "@/lib/auth/cookies";
import { openIdProviders } from "@/lib/auth/openid";
import { memberCodeProvider, staffProvider } from "@/lib/auth/providers";
import { recordSignIn, recordSignOut } from "@/lib/auth/record-shift";
import { allowedPath } from "@/lib/auth/return-path";
import { signOutByToken, startSession } from "@/lib/auth/sessions";
import type { SignInBrowser } from "@/lib/auth/sign-in-browser";
import { env } from "@/lib/env";
import { faultOf, log } from "@/lib/log";
import { routes } from "@/lib/routes";

const minutes = 60;

/** What happened within next-auth that its answer does not tell: it swallows what an event throws. */
export type AuthNotes = { signOut: "ended" | "queued" | null };

/**
 * next-auth for one request. It carries identity only: the cookie is an encrypted token that holds a
 * session id and a role, and the session itself is a row of ours.
 * https://next-auth.js.org/configuration/options
 */
export function authOptions(browser: SignInBrowser, notes: AuthNotes = { signOut: null }): AuthOptions {
  const { MEMBER_SIGN_IN, STAFF_SIGN_IN, NEXTAUTH_SECRET } = env();
  return {
    secret: NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: sessionCookieMaxAge },
    useSecureCookies: true,
    cookies: cookies(),
    pages: { signIn: routes.signIn, signOut: routes.signIn, error: routes.signIn },
    providers: [
      ...(MEMBER_SIGN_IN.includes("otp") ? [memberCodeProvider(browser)] : []),
      ...(STAFF_SIGN_IN.includes("directory") ? [staffProvider(browser)] : []),
      ...openIdProviders(),
    ],
    callbacks: {
      redirect: ({ url, baseUrl }) => `${baseUrl}${allowedPath(url, baseUrl)}`,
      signIn: ({ user }) => {
        if (user.person) return true;
        const page = user.id === "staff" ? routes.staffSignIn : routes.signIn;
        return `${page}?error=${user.refused ?? "NotKnownHere"}`;
      },
      // `user` is there at sign-in only: that is where the row is made, before the cookie is.
      jwt: async ({ token, user }) => {
        if (!user) return { sid: token.sid, role: token.role };
        if (!user.person) throw new Error("Nobody to sign in.");
        await recordSignIn(user.person, browser.device);
        const sid = await startSession(user.person, { ...browser, ownDevice: user.ownDevice ?? false });
        return { sid, role: user.person.role };
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid !== "string") return;
        await recordSignOut(token.sid, browser.device);
        notes.signOut = await signOutByToken(token.sid);
      },
    },
    logger: {
      error: (code, metadata) => log().error({ kind: code, fault: innerFault(metadata) }, "next-auth"),
      warn: (code) => log().warn({ kind: code }, "next-auth"),
      debug: () => {},
    },
  };
}

function cookies(): NonNullable<AuthOptions["cookies"]> {
  const brief = { ...cookieOptions, maxAge: 10 * minutes };
  return {
    sessionToken: { name: cookieNames.session, options: cookieOptions },
    csrfToken: { name: cookieNames.csrf, options: cookieOptions },
    callbackUrl: { name: cookieNames.callback, options: cookieOptions },
    state: { name: cookieNames.state, options: brief },
    pkceCodeVerifier: { name: cookieNames.pkce, options: brief },
    nonce: { name: cookieNames.nonce, options: brief },
  };
}

/** next-auth hands over whole profiles and tokens in its metadata: only the error's name and kind are kept. */
function innerFault(metadata: unknown) {
  const inner =
    typeof metadata === "object" && metadata !== null && "error" in metadata ? metadata.error : metadata;
  return inner instanceof Error ? faultOf(inner) : null;
}
