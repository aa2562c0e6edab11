import { type ChildProcess, spawn } from "node:child_process";
import { expect, test } from "@playwright/test";
import {
  type Caller,
  callerAt,
  callerNames,
  lookUp,
  people,
  staffAt,
  type World,
} from "@/e2e/support/callers";
import { expected, needsOwnBrowser, outcomeOf, pathOf, sampleOf } from "@/e2e/support/matrix";
import { ask, type RawBrowser } from "@/e2e/support/raw";
import { type DeclaredRoute, readDeclared } from "@/lib/cli/declared-routes";
import { root } from "@/lib/cli/paths";

// Every route and page that the files under app/ declare, asked by everybody, with proxy.ts and without.
// Rows are made from the declarations, so a new route is in the matrix the moment its file is there.

const { routes } = readDeclared();
const rows = routes.filter(({ template }) => template !== "/api/[...unknown]");
let servers: ChildProcess | undefined;
let world: World = { origin: "", ports: [0, 0] };
const browsers = new Map<Caller, RawBrowser>();
let handle = "";

test.describe.configure({ timeout: 240_000 });

test.beforeAll(async () => {
  test.setTimeout(180_000);
  servers = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "e2e/support/two-servers.ts"],
    { cwd: root, stdio: ["ignore", "pipe", "inherit"] },
  );
  world = await new Promise((resolve, reject) => {
    servers?.stdout?.once("data", (line) => resolve(JSON.parse(String(line))));
    servers?.once("exit", (code) => reject(new Error(`The two servers ended with ${code}.`)));
  });
  for (const caller of callerNames) browsers.set(caller, await callerAt(world, caller));
  handle = await lookUp(browserOf("associate"), people.lookedUp);
});
test.afterAll(() => {
  servers?.kill();
});

function browserOf(caller: Caller): RawBrowser {
  const found = browsers.get(caller);
  if (!found) throw new Error(`No browser for ${caller}.`);
  return found;
}

// The associate's own session keeps the open look-up that others are refused.
const freshBrowser = (caller: Caller) =>
  caller === "associate" ? staffAt(world, "second") : callerAt(world, caller);

/** Asks as `caller`, at one of the two instances. */
async function askAs(caller: Caller, route: DeclaredRoute, port: number) {
  const fresh = needsOwnBrowser(route) && expected(route, caller) === "admitted";
  const own = fresh ? await freshBrowser(caller) : browserOf(caller);
  const ownHandle = fresh && route.template.includes("[handle]") && caller === "associate";
  const opened = ownHandle ? await lookUp(own, people.lookedUp) : handle;
  const sample = sampleOf(route);
  return ask(port, {
    method: route.method,
    path: pathOf(route.template, opened, route.method),
    ...(sample === undefined ? {} : { body: sample }),
    headers: {
      origin: world.origin,
      cookie: own.cookie(),
      ...(sample === undefined ? {} : { "content-type": "application/json" }),
    },
  });
}

for (const caller of callerNames)
  test(`${caller}: every route answers as it declares, and the same without proxy.ts`, async () => {
    const wrong: string[] = [];
    // What ends sessions comes last: the other rows are asked with them.
    const ends = (route: DeclaredRoute) => needsOwnBrowser(route) && expected(route, caller) === "admitted";
    for (const route of rows.toSorted((one, other) => Number(ends(one)) - Number(ends(other)))) {
      const wanted = expected(route, caller);
      for (const [index, port] of world.ports.entries()) {
        const got = outcomeOf(route, await askAs(caller, route, port));
        const where = index === 0 ? "" : " without proxy.ts";
        if (got !== wanted) wrong.push(`${route.method} ${route.template}${where}: ${got}, not ${wanted}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(48);
  });

test("a method that a route does not declare is 405 with what it takes, whoever asks", async () => {
  const wrong: string[] = [];
  const templates = [...new Set(rows.map(({ template }) => template))];
  for (const template of templates) {
    const declared = rows.filter((row) => row.template === template).map(({ method }) => method);
    const taken = declared.includes("GET") ? [...declared, "HEAD"] : declared;
    for (const method of ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"]) {
      if (taken.includes(method)) continue;
      for (const port of world.ports) {
        const cookie = browserOf("member").cookie();
        const answer = await ask(port, {
          method,
          path: pathOf(template, handle),
          headers: { cookie, origin: world.origin },
        });
        const allow = (answer.headers.allow ?? "").split(", ").toSorted();
        if (answer.status !== 405 || allow.join() !== taken.toSorted().join())
          wrong.push(`${method} ${template}: ${answer.status} ${allow}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("a member's answers are their own: no other person's identifier is in them", async () => {
  const reads = rows.filter(({ policy, method }) => policy.who === "member" && method === "GET");
  browsers.set("other member", await callerAt(world, "other member"));
  for (const route of reads) {
    const { text } = await askAs("other member", route, world.ports[0]);
    expect(text, route.template).not.toMatch(/1234512345|566881933|bubalus/);
  }
  expect(reads.length).toBeGreaterThan(14);
});

test("a handle of somebody else's look-up opens nothing, and a spoiled one opens nothing", async () => {
  const altered = handle.replace(/..$/, (end) => (end === "AA" ? "BB" : "AA"));
  const spoiled = [altered, handle.slice(1), `${handle}x`, "x"];
  for (const path of spoiled.map((one) => `/api/staff/lookups/${one}/home`)) {
    const answer = await ask(world.ports[0], { path, headers: { cookie: browserOf("associate").cookie() } });
    expect([path.length, answer.status]).toEqual([path.length, 404]);
  }
});
