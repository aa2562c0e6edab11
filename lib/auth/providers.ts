import "server-only";
import type { User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { takeLimits } from "@/lib/auth/limits";
import { personKey } from "@/lib/auth/session-details";
import type { SignInBrowser } from "@/lib/auth/sign-in-browser";
import type { SignInFault } from "@/lib/auth/sign-in-fault";
import { findByPassword } from "@/lib/auth/staff-directory";
import { verifyCode } from "@/lib/auth/verify-code";
import { env } from "@/lib/env";
import { faultOf, log } from "@/lib/log";

class Fault extends Error {
  constructor(word: SignInFault) {
    super(word);
  }
}

/**
 * Members, by the code that was sent to them. `own=1`: this device is theirs, for 30 days. `which`: the
 * e-mail or member number, when several customers have the number.
 */
export function memberCodeProvider(browser: SignInBrowser) {
  return Credentials({
    id: "member-code",
    name: "One-time code",
    credentials: { identifier: {}, code: {}, own: {}, which: {} },
    authorize: (given) =>
      closedWhenDown(async () => {
        const { identifier, code, own, which } = texts(given);
        const found = await verifyCode({ identifier, code, which }, { ...browser, token: browser.codeToken });
        if (found.kind === "unavailable") throw new Fault("TryAgain");
        if (found.kind === "which-one") throw new Fault("WhichOne");
        if (found.kind === "wrong") return null;
        const person = { role: "member", customerId: found.customerId } as const;
        return { id: personKey(person), person, ownDevice: own === "1" };
      }),
  });
}

/** Store staff, by the e-mail and password of the directory file. */
export function staffProvider(browser: SignInBrowser) {
  return Credentials({
    id: "staff",
    name: "Staff directory",
    credentials: { email: {}, password: {} },
    authorize: (given) =>
      closedWhenDown(async () => {
        const { email, password } = texts(given);
        if (email === "" || password === "" || password.length > 256) return null;
        const taking = await takeLimits([
          ["password-address-15min", browser.addressBlock],
          ["password-person-15min", email.normalize("NFKC").trim().toLowerCase()],
        ]);
        if (!taking.taken) return null;
        const found = await findByPassword(env().STAFF_DIRECTORY, email, password);
        if (!found) return null;
        const person = { role: "staff", person: found } as const;
        return { id: personKey(person), person };
      }),
  });
}

/** Anything that keeps us from deciding closes signing in; the reason goes to the log alone. */
async function closedWhenDown(work: () => Promise<User | null>): Promise<User | null> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Fault) throw error;
    log().error({ fault: faultOf(error) }, "sign-in is closed");
    throw new Fault("SignInClosed");
  }
}

function texts(given: Record<string, unknown> | undefined) {
  const text = (name: string) => {
    const value = given?.[name];
    return typeof value === "string" ? value : "";
  };
  return {
    identifier: text("identifier"),
    code: text("code"),
    own: text("own"),
    which: text("which"),
    email: text("email"),
    password: text("password"),
  };
}
