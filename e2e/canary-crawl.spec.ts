import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { lookUp, memberAt, staffAt, type World } from "@/e2e/support/callers";
import { pathOf } from "@/e2e/support/matrix";
import type { Question, RawBrowser } from "@/e2e/support/raw";
import { codeFor, codesSent, configure, people } from "@/e2e/support/sandbox";
import { neverTold, origin, ports, serverLog } from "@/e2e/support/world";
import { readDeclared } from "@/lib/cli/declared-routes";
import { root } from "@/lib/cli/paths";

// Everything Rung sends about everybody the sandbox knows, while every object upstream holds a field that
// nobody named and the environment holds secrets that can be told. What is asked is read from app/.
const world: World = { origin, ports: [ports.rung, ports.rung] };
const { routes } = readDeclared();
const readsOf = (who: "member" | "staff") =>
  routes.filter(({ method, policy }) => method === "GET" && policy.who === who);

test.describe.configure({ timeout: 240_000 });
test.beforeAll(() => configure({ canaries: true }));
test.afterAll(() => configure({ canaries: false }));

const leaksIn = (text: string) => neverTold.filter((secret) => text.includes(secret));

type Seen = { asked: number; leaks: string[] };

async function look(own: RawBrowser, seen: Seen, question: Question): Promise<string> {
  const answer = await own.send(question);
  seen.asked += 1;
  const found = leaksIn(JSON.stringify(answer.headers) + answer.text);
  seen.leaks.push(...found.map((secret) => `${secret} in ${question.method ?? "GET"} ${question.path}`));
  return answer.text;
}

/** Each page as a document and as what Next's own client asks for, and each route of the API. */
async function crawl(own: RawBrowser, seen: Seen, paths: readonly string[]): Promise<string> {
  const texts = await Promise.all(
    paths.flatMap((path) => [
      look(own, seen, { path }),
      ...(path.startsWith("/api/") ? [] : [look(own, seen, { path, headers: { rsc: "1" } })]),
    ]),
  );
  return texts.join("\n");
}

test("a member of every designed state is sent nothing that was not named", async () => {
  const seen: Seen = { asked: 0, leaks: [] };
  const paths = readsOf("member").map(({ template }) => pathOf(template, ""));
  let members = 0;
  for (const person of await people()) {
    // Who was erased, or moved to another account, is not let in: that is another test's matter.
    const own = await memberAt(world, `${person.id}@example.com`).catch(() => null);
    if (!own) continue;
    members += 1;
    const text = await crawl(own, seen, [...paths, "/progress?ahead=30", "/points?show=all"]);
    const cards = new Set([...text.matchAll(/\/card\/(\d+)/g)].map(([path]) => path));
    await crawl(own, seen, [...cards].slice(0, 3));
  }
  expect(seen.leaks).toEqual([]);
  expect(members).toBeGreaterThan(80);
  expect(seen.asked).toBeGreaterThan(members * paths.length);
});

test("a store person is sent nothing that was not named, at each grade", async () => {
  const seen: Seen = { asked: 0, leaks: [] };
  const staff = await staffAt(world, "supervisor");
  const handle = await lookUp(staff, "1234512345");
  const base = `/api/staff/lookups/${handle}`;
  const paths = readsOf("staff").map(({ template }) => pathOf(template, handle));
  const write = (path: string, body: unknown) =>
    look(staff, seen, {
      method: "POST",
      path: `${base}/${path}`,
      body,
      headers: { "content-type": "application/json" },
    });
  const gradeOf = (text: string) => JSON.parse(text).data.grade;

  await crawl(staff, seen, paths);
  for (const field of ["mobile", "email", "name", "external-id"])
    await write("reveal", { field, reason: "other" });
  const [number = ""] = (await people()).find(({ id }) => id === 566881933)?.cards ?? [];
  expect(gradeOf(await write("raise", { by: "card", value: number }))).toBe("card");
  await crawl(staff, seen, paths);
  const before = await codesSent("1234512345");
  await write("code", {});
  const code = await codeFor("1234512345", before);
  expect(gradeOf(await write("raise", { by: "one-time-code", value: code }))).toBe("full");
  await crawl(staff, seen, paths);
  expect(seen.leaks).toEqual([]);
  expect(seen.asked).toBeGreaterThan(3 * paths.length);
});

test("everybody's till view is sent without what was not named", async () => {
  const seen: Seen = { asked: 0, leaks: [] };
  const staff = await staffAt(world, "associate");
  for (const { id } of await people())
    await look(staff, seen, {
      method: "POST",
      path: "/api/staff/lookups",
      body: { identifier: `${id}@example.com` },
      headers: { "content-type": "application/json" },
    });
  expect(seen.leaks).toEqual([]);
  expect(seen.asked).toBeGreaterThan(80);
});

test("no file that browsers may fetch holds a secret", () => {
  const files = [".next/static", "public"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const leaks = files.filter((file) => leaksIn(readFileSync(file, "latin1")).length > 0);
  expect(leaks).toEqual([]);
  expect(files.length).toBeGreaterThan(20);
});

test("the log of all this holds none either, and no stack", () => {
  const text = readFileSync(serverLog, "utf8");
  expect(text).toContain('"msg":"request"');
  expect(leaksIn(text)).toEqual([]);
  expect(text).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
});
