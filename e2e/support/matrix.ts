import type { Caller } from "@/e2e/support/callers";
import type { Answer } from "@/e2e/support/raw";
import type { DeclaredRoute } from "@/lib/cli/declared-routes";

/** What an answer comes to for the question who may: the rest is other tests' matter. */
export type Outcome =
  | "admitted"
  | "sign-in"
  | "not-allowed"
  | "locked"
  | "look-up-ended"
  | "lock-screen"
  | "to /"
  | "to /sign-in"
  | "to /staff"
  | "to /staff/sign-in"
  | `${number}`;

const isEnded = (caller: Caller) => caller === "ended" || caller === "ended staff";
const isStaff = (caller: Caller) => ["associate", "supervisor", "elsewhere", "locked"].includes(caller);
const isSupervisor = (caller: Caller) => caller === "supervisor" || caller === "elsewhere";

/** What the declaration of a route promises to a caller. */
export function expected(route: DeclaredRoute, caller: Caller): Outcome {
  return route.kind === "page" ? expectedOfPage(route, caller) : expectedOfApi(route, caller);
}

function expectedOfApi({ template, policy }: DeclaredRoute, caller: Caller): Outcome {
  // A scraper's bearer token is its whole right; a session is none.
  if (template === "/api/metrics") return "sign-in";
  if (policy.who === "anybody") return "admitted";
  if (caller === "nobody" || isEnded(caller)) return "sign-in";
  if (policy.who === "member") return isStaff(caller) ? "not-allowed" : "admitted";
  if (!isStaff(caller)) return "not-allowed";
  if (policy.role !== "any" && !isSupervisor(caller)) return "not-allowed";
  if (caller === "locked" && !policy.allowLocked) return "locked";
  // The look-up is the associate's.
  return template.includes("[handle]") && caller !== "associate" ? "look-up-ended" : "admitted";
}

function expectedOfPage({ template, policy }: DeclaredRoute, caller: Caller): Outcome {
  if (policy.who === "anybody") return expectedOfSignIn(caller);
  if (policy.who === "member") {
    if (caller === "nobody" || isEnded(caller)) return "to /sign-in";
    return isStaff(caller) ? "to /staff" : "admitted";
  }
  if (!isStaff(caller)) return "to /staff/sign-in";
  // The frame of the till shows the lock in place of whatever page is asked for.
  if (caller === "locked") return template === "/staff/audit" ? "to /staff" : "lock-screen";
  return policy.role === "any" || isSupervisor(caller) ? "admitted" : "to /staff";
}

function expectedOfSignIn(caller: Caller): Outcome {
  if (isStaff(caller)) return "to /staff";
  return caller === "member" || caller === "other member" ? "to /" : "admitted";
}

/** What came, in the same words. */
export function outcomeOf({ kind, template }: DeclaredRoute, { status, headers, text }: Answer): Outcome {
  if (kind === "page") {
    if (status === 307 && headers.location) return place(headers.location) ?? `${status}`;
    if (status !== 200) return `${status}`;
    // The staff sign-in page has the same frame and is never shown to a session.
    return template.startsWith("/staff") &&
      template !== "/staff/sign-in" &&
      text.includes('<main class="sign')
      ? "lock-screen"
      : "admitted";
  }
  const code = /"code":"([a-z-]+)"/.exec(text)?.[1];
  if (status === 401 && code === "sign-in") return "sign-in";
  if (status === 403 && (code === "not-allowed" || code === "locked")) return code;
  if (status === 404 && code === "look-up-ended") return code;
  if (template.startsWith("/api/auth/") && status === 302) return "admitted";
  // The handler was reached: it did its work or said what is wrong with the question.
  return status < 300 || (status >= 400 && status < 500 && status !== 405 && status !== 403)
    ? "admitted"
    : `${status}`;
}

function place(location: string): Outcome | undefined {
  const path = location.replace(/^https?:\/\/[^/]+/, "");
  const known = ["/", "/sign-in", "/staff", "/staff/sign-in"] as const;
  const found = known.find((one) => one === path);
  return found ? `to ${found}` : undefined;
}

/** A real address of a template. */
export function pathOf(template: string, handle: string, method = "GET"): string {
  return template
    .replace("[handle]", handle)
    .replace("[cardId]", "921845")
    .replace("[kind]/[id]", "renewal/1.ics")
    .replace("[...nextauth]", method === "POST" ? "signout" : "csrf")
    .replace("[id]", "no-such-session");
}

const samples: Readonly<Record<string, unknown>> = {
  "POST /api/staff/lookups": { identifier: "9000000002" },
  "POST /api/staff/lookups/[handle]/raise": { by: "screen-code", value: "000000" },
  "POST /api/staff/lookups/[handle]/reveal": { field: "mobile", reason: "other" },
  "POST /api/staff/unlock": { pin: "000000" },
  "PUT /api/staff/pin": { pin: "135790" },
  "POST /api/staff/keep": {},
  "POST /api/sign-in/code": { identifier: "9000000002" },
  "POST /api/preferences": { locale: "en" },
  "POST /api/vitals": {},
  "POST /api/csp-report": {},
};

/** The body of a write that has one. */
export function sampleOf({ method, template }: DeclaredRoute): unknown {
  return samples[`${method} ${template}`];
}

/** Writes that change or end the session or look-up they are made with. */
export function needsOwnBrowser({ method, template }: DeclaredRoute): boolean {
  const ends = [
    "/api/member/sessions",
    "/api/member/sign-out-everywhere",
    "/api/staff/lock",
    "/api/staff/unlock",
  ];
  const own =
    ends.includes(template) || template === "/api/staff/pin" || template === "/api/staff/lookups/[handle]";
  return own && method !== "GET";
}
