import { describe, expect, it } from "vitest";
import { routeOf } from "@/lib/http/gate/routes.mjs";

describe("a path finds its route", () => {
  it.each([
    ["/", "/"],
    ["/card/7", "/card/[cardId]"],
    ["/api/staff/lookups/abc/home", "/api/staff/lookups/[handle]/home"],
    ["/api/auth/callback/oidc", "/api/auth/[...nextauth]"],
    ["/api/member/calendar/expiry/7.ics", "/api/member/calendar/[kind]/[id]"],
    ["/api/member/home/extra", "/api/*"],
    ["/api", "/api/*"],
    ["/wp-login.php", "*"],
    ["/logo.svg", "static"],
    ["/_next/static/chunks/a.js", "static"],
  ])("%s", (path, template) => {
    expect(routeOf(path, new Set(["/logo.svg"])).template).toBe(template);
  });
});
