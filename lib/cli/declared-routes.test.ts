import "@/lib/auth/test-env";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { policiesOfHandlers, policyOfPage, readDeclared } from "@/lib/cli/declared-routes";
import { routeTable } from "@/lib/http/gate/routes.mjs";
import { policyOf } from "@/lib/http/policy";

// Next's navigation wants a browser's React; no handler calls it.
vi.mock("next/navigation", () => ({ redirect: () => {} }));

const { routes, undeclared } = readDeclared();
const modules = import.meta.glob<Record<string, unknown>>("/app/api/**/route.ts");

it("every route and every page says who may use it", () => {
  expect(undeclared).toEqual([]);
  expect(routes.length).toBeGreaterThan(50);
});

it("every address of the gate's table is declared, and no other", () => {
  const listed = routeTable.flatMap(({ template, methods }) =>
    methods.filter((method) => method !== "HEAD").map((method) => `${method} ${template}`),
  );
  const declared = routes
    .filter(({ template }) => template !== "/api/[...unknown]")
    .map(({ method, template }) => `${method} ${template}`);
  expect(declared.toSorted()).toEqual(listed.toSorted());
});

it("the gate lets a page be asked for by GET and HEAD", () => {
  const pages = routes.filter(({ kind }) => kind === "page").map(({ template }) => template);
  const wrong = pages.filter(
    (page) => routeTable.find(({ template }) => template === page)?.methods.join() !== "GET,HEAD",
  );
  expect(wrong).toEqual([]);
  expect(pages.length).toBeGreaterThan(8);
});

describe("what a file says is what its handlers carry", () => {
  it.each(Object.keys(modules))("%s", { timeout: 60_000 }, async (file) => {
    const handlers = (await modules[file]?.()) ?? {};
    const template = dirname(file).replace("/app", "");
    const said = routes.filter((route) => route.template === template);
    expect(said.map(({ method }) => method).toSorted()).toEqual(Object.keys(handlers).toSorted());
    for (const { method, policy } of said) expect(policyOf(handlers[method] as object)).toEqual(policy);
  });
});

describe("a file that does not say it is found", () => {
  const folder = mkdtempSync(join(tmpdir(), "rung-app-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ["api/a/route.ts", "export async function GET() { return Response.json({}); }", "api/a/route.ts GET"],
    ["api/b/route.ts", "export const POST = async () => new Response();", "api/b/route.ts POST"],
    [
      "api/c/route.ts",
      "const x = other(async () => 1);\nexport { x as GET, x as PUT };",
      "api/c/route.ts PUT",
    ],
    ["api/d/route.ts", "export const GET = publicRoute({ }, async () => null);", "api/d/route.ts GET"],
    ["x/route.ts", 'export { GET } from "@/elsewhere";', "x/route.ts GET"],
    [
      "(member)/e/page.tsx",
      "export default async function Page() {\n  return null;\n}",
      "(member)/e/page.tsx",
    ],
    [
      "(staff)/f/page.tsx",
      "export default async function Page() {\n  const all = await read();\n  await requireStaffPage();\n}",
      "(staff)/f/page.tsx",
    ],
  ])("%s", (file, text, name) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
    expect(readDeclared(folder).undeclared).toContain(name);
  });
});

it("a role and an open lock are read", () => {
  const staff = { who: "staff", role: "supervisor", allowLocked: true };
  const route = 'export const GET = staffRoute({ role: "supervisor", allowLocked: true }, async () => 1);';
  expect(policiesOfHandlers(route).get("GET")).toEqual(staff);
  const page =
    'export default async function P() {\n  const s = await requireStaffPage({ role: "supervisor", allowLocked: true });';
  expect(policyOfPage(page)).toEqual(staff);
});
