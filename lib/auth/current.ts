import "server-only";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { cookieNames } from "@/lib/auth/cookies";
import { mustForgetCards } from "@/lib/auth/kept-cards";
import { sessionOfCookie } from "@/lib/auth/session-of-cookie";
import type { CurrentSession, MemberSession, StaffRole, StaffSession } from "@/lib/auth/session-types";
import { routes } from "@/lib/routes";

/** Who is at this browser: one read of the store for each request, however many components ask. */
export const currentSession = cache(async (): Promise<CurrentSession> => {
  const jar = await cookies();
  return sessionOfCookie(jar.get(cookieNames.session)?.value);
});

/**
 * For member pages: the signed-in member, or on to the sign-in page. Staff are sent to their own screen.
 * @throws when the store is down, so that the error page shows and nobody looks signed out
 */
export async function requireMemberPage(): Promise<MemberSession> {
  const session = await currentSession();
  switch (session.state) {
    case "member":
      return session;
    case "staff":
      return redirect(routes.staff);
    case "nobody":
      return redirect((await mustForgetCards()) ? routes.signInForgetting : routes.signIn);
    case "unavailable":
      throw new Error("The session store does not answer.");
  }
}

/**
 * For staff pages: the signed-in person, or on to the staff sign-in page. A locked screen is sent to
 * /staff, the one page that shows the lock; that page passes `allowLocked`.
 * @throws when the store is down
 */
export async function requireStaffPage(
  policy: { role?: StaffRole; allowLocked?: boolean } = {},
): Promise<StaffSession> {
  const session = await currentSession();
  switch (session.state) {
    case "staff": {
      const { staff } = session;
      if (staff.locked && !policy.allowLocked) return redirect(routes.staff);
      if (policy.role && staff.role !== policy.role) return redirect(routes.staff);
      return staff;
    }
    case "member":
    case "nobody":
      return redirect(routes.staffSignIn);
    case "unavailable":
      throw new Error("The session store does not answer.");
  }
}
