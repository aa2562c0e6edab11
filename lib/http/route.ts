import "server-only";
import { currentSession } from "@/lib/auth/current";
import type { MemberAccess } from "@/lib/auth/member-access";
import type { StaffRole, StaffSession } from "@/lib/auth/session-types";
import { type Basics, guarded, type RouteHandler } from "@/lib/http/guarded";
import { declare } from "@/lib/http/policy";
import { refused, storeDown } from "@/lib/http/result-response";
import type { Result } from "@/lib/loyalty/result";

type Answer = Response | Result<unknown>;
type MemberHandler = (context: Basics & { access: MemberAccess; sessionId: string }) => Promise<Answer>;
type StaffHandler = (context: Basics & { staff: StaffSession }) => Promise<Answer>;
type PublicHandler = (context: Basics) => Promise<Answer>;
type StaffPolicy = {
  /** Only this role; any by default. */
  role?: StaffRole;
  /** Open while the screen is locked (lock, unlock); closed by default. */
  allowLocked?: boolean;
};
type PublicPolicy = {
  /** Why nobody need be signed in; for people, never sent. */
  why: string;
  /** The handler reads the body itself and `body` is null. */
  rawBody?: true;
  /** For reports that browsers send without `Origin`. */
  anyOrigin?: true;
};

/**
 * A route of the signed-in member about themself: it takes no customer id at all. Checks the session,
 * then origin and body of a write, and turns what the handler returns into an answer.
 */
export function memberRoute(
  ...given: [MemberHandler] | [Record<string, never>, MemberHandler]
): RouteHandler {
  const handler = given.length === 1 ? given[0] : given[1];
  const run = guarded({}, async () => {
    const session = await currentSession();
    switch (session.state) {
      case "member":
        return { ok: true, with: { access: session.access, sessionId: session.sessionId } };
      case "staff":
        return { ok: false, response: refused("not-allowed", null) };
      case "nobody":
        return { ok: false, response: refused("sign-in", null) };
      case "unavailable":
        return { ok: false, response: storeDown() };
    }
  })(handler);
  return declare(run, { who: "member" });
}

/** A route of signed-in store staff. A locked screen opens only routes that say so. */
export function staffRoute(...given: [StaffHandler] | [StaffPolicy, StaffHandler]): RouteHandler {
  const [policy, handler] = given.length === 1 ? [{}, given[0]] : given;
  const { role, allowLocked = false }: StaffPolicy = policy;
  const run = guarded({}, async () => {
    const session = await currentSession();
    switch (session.state) {
      case "staff": {
        const { staff } = session;
        if (role && staff.role !== role) return { ok: false, response: refused("not-allowed", null) };
        if (staff.locked && !allowLocked) return { ok: false, response: refused("locked", null) };
        return { ok: true, with: { staff } };
      }
      case "member":
        return { ok: false, response: refused("not-allowed", null) };
      case "nobody":
        return { ok: false, response: refused("sign-in", null) };
      case "unavailable":
        return { ok: false, response: storeDown() };
    }
  })(handler);
  return declare(run, { who: "staff", role: role ?? "any", allowLocked });
}

/** A route that needs nobody signed in, with the reason said aloud. */
export function publicRoute(policy: PublicPolicy, handler: PublicHandler): RouteHandler {
  const run = guarded(policy, async () => ({ ok: true, with: {} }))(handler);
  return declare(run, { who: "anybody", why: policy.why });
}
