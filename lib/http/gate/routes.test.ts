import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { routeOf, routeTable } from "@/lib/http/gate/routes.mjs";

const app = fileURLToPath(new URL("../../../app/", import.meta.url));
const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(app, join(entry.parentPath, entry.name)));

/** `(member)/card/[cardId]/page.tsx` → `/card/[cardId]`. */
function templateOf(file: string): string {
  const parts = dirname(file)
    .split("/")
    .filter((part) => part !== "." && !/^\(.*\)$/.test(part));
  return `/${parts.join("/")}`;
}

const handlers = files.filter((file) => /(^|\/)route\.ts$/.test(file) && !file.includes("[...unknown]"));
const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file));
const methodsIn = (file: string) =>
  [
    ...readFileSync(join(app, file), "utf8").matchAll(
      /export const (GET|POST|PUT|PATCH|DELETE)\b|as (GET|POST|PUT|PATCH|DELETE)\b/g,
    ),
  ]
    .map(([, direct, renamed]) => direct ?? renamed)
    .sort();

describe("the gate's table and the files under app/ agree", () => {
  it.each(handlers)("%s", (file) => {
    const route = routeTable.find(({ template }) => template === templateOf(file));
    expect(route?.methods.filter((method) => method !== "HEAD").toSorted()).toEqual(methodsIn(file));
  });

  it.each(pages)("%s", (file) => {
    const route = routeTable.find(({ template }) => template === templateOf(file));
    expect(route?.methods).toEqual(["GET", "HEAD"]);
  });
});

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
