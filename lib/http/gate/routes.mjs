// What may be asked of Rung, and how. The gate knows addresses and methods, and nothing about people.
// lib/cli/declared-routes.test.ts holds this table against the files under app/.

/** @typedef {"first" | "rest" | "free"} Priority first = card, home, staff look-up; free = never refused */
/** @typedef {{ template: string, methods: readonly string[], priority: Priority, kind: "page" | "api" | "static" }} Route */

const read = ["GET", "HEAD"];

/** @type {readonly (readonly [string, readonly string[], Priority?])[]} */
const api = [
  ["/api/member/home", read, "first"],
  ["/api/member/points", read],
  ["/api/member/activity", read],
  ["/api/member/cards", read, "first"],
  ["/api/member/progress", read],
  ["/api/member/goals", read],
  ["/api/member/profile", read],
  ["/api/member/show-code", read, "first"],
  ["/api/member/sessions", [...read, "DELETE"]],
  ["/api/member/sessions/[id]", ["DELETE"]],
  ["/api/member/sign-out-everywhere", ["POST"]],
  ["/api/member/export", read],
  ["/api/member/calendar/[kind]/[id]", read],
  ["/api/staff/lookups", ["POST"], "first"],
  ["/api/staff/lookups/[handle]", ["DELETE"], "first"],
  ["/api/staff/lookups/[handle]/home", read, "first"],
  ["/api/staff/lookups/[handle]/points", read, "first"],
  ["/api/staff/lookups/[handle]/activity", read],
  ["/api/staff/lookups/[handle]/cards", read, "first"],
  ["/api/staff/lookups/[handle]/progress", read],
  ["/api/staff/lookups/[handle]/goals", read],
  ["/api/staff/lookups/[handle]/raise", ["POST"], "first"],
  ["/api/staff/lookups/[handle]/code", ["POST"], "first"],
  ["/api/staff/lookups/[handle]/reveal", ["POST"], "first"],
  ["/api/staff/lock", ["POST"], "free"],
  ["/api/staff/unlock", ["POST"], "first"],
  ["/api/staff/pin", ["PUT"], "first"],
  ["/api/staff/keep", ["POST"], "first"],
  ["/api/staff/audit", read],
  ["/api/preferences", ["POST"]],
  ["/api/sign-in/code", ["POST"], "first"],
  ["/api/auth/[...nextauth]", [...read, "POST"], "first"],
  ["/api/health/live", read, "free"],
  ["/api/health/ready", read, "free"],
  ["/api/metrics", read, "free"],
  ["/api/csp-report", ["POST"]],
  ["/api/vitals", ["POST"]],
];

/** @type {readonly (readonly [string, Priority?])[]} */
const pages = [
  ["/", "first"],
  ["/card", "first"],
  ["/card/[cardId]", "first"],
  ["/progress"],
  ["/points"],
  ["/profile"],
  ["/sign-in"],
  ["/staff", "first"],
  ["/staff/sign-in"],
  ["/staff/lookups/[handle]", "first"],
  ["/staff/audit"],
];

/** @type {readonly Route[]} */
export const routeTable = [
  ...api.map(([template, methods, priority = "rest"]) => ({ template, methods, priority, kind: "api" })),
  ...pages.map(([template, priority = "rest"]) => ({ template, methods: read, priority, kind: "page" })),
];

const matchers = routeTable.map((route) => ({ route, pattern: toPattern(route.template) }));

function toPattern(template) {
  const body = template
    .replace(/[.*+?^${}()|\\]/g, "\\$&")
    .replace(/\[\\\.\\\.\\\.[^\]]+\]/g, ".+")
    .replace(/\[[^\]]+\]/g, "[^/]+");
  return new RegExp(`^${body}$`);
}

const unknownApi = { template: "/api/*", methods: [], priority: "rest", kind: "api" };
const otherPage = { template: "*", methods: read, priority: "rest", kind: "page" };
const staticFile = { template: "static", methods: read, priority: "free", kind: "static" };

/**
 * The route of a path, query already taken off.
 * @param {string} path
 * @param {ReadonlySet<string>} files paths of the files under public/
 * @returns {Route}
 */
export function routeOf(path, files) {
  if (path.startsWith("/_next/static/") || files.has(path)) return staticFile;
  const found = matchers.find(({ pattern }) => pattern.test(path));
  if (found) return found.route;
  if (path === "/api" || path.startsWith("/api/")) return unknownApi;
  return otherPage;
}
