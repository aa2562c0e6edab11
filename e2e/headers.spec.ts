import { readFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { lacks } from "@/e2e/support/fixed-headers";
import { createHome } from "@/e2e/support/own-rung";
import { ask, type Question } from "@/e2e/support/raw";
import { ports } from "@/e2e/support/world";
import { root } from "@/lib/cli/paths";

// What MDN's HTTP Observatory gives points for, on every class of answer instead of on one page.
// https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring

const script = /static\/chunks\/[\w.~-]+\.js/.exec(
  readFileSync(join(root, ".next/build-manifest.json"), "utf8"),
)?.[0];
const own = { rung: ports.rung + 8, sandbox: ports.sandbox };
const long = "x".repeat(17_000);

const classes: readonly (readonly [string, Question, number])[] = [
  ["a page", { path: "/sign-in" }, 200],
  ["a redirect", { path: "/" }, 307],
  ["a page that is not there", { path: "/nothing-here" }, 404],
  ["a refusal of /api", { path: "/api/member/home" }, 401],
  ["an unknown /api", { path: "/api/nothing" }, 404],
  ["an answer of /api", { path: "/api/health/live" }, 200],
  ["a script", { path: `/_next/${script}` }, 200],
  ["a static file that is not there", { path: "/_next/static/nothing.js" }, 404],
  ["a file of public/", { path: "/sw.js" }, 200],
  ["a wrong method", { method: "DELETE", path: "/" }, 405],
  ["TRACE", { method: "TRACE", path: "/" }, 405],
  ["a double slash", { path: "//evil.example" }, 400],
  ["an unreadable address", { path: "/%zz" }, 400],
  ["an address too long", { path: `/${"a".repeat(3_000)}` }, 414],
  ["a body too large", { method: "POST", path: "/api/sign-in/code", body: long }, 413],
  [
    "a cross-site write",
    { method: "POST", path: "/api/sign-in/code", headers: { "sec-fetch-site": "cross-site" } },
    403,
  ],
  ["next-auth", { path: "/api/auth/csrf" }, 200],
  ["next-auth's redirect", { path: "/api/auth/error?error=x" }, 302],
];

for (const [name, question, status] of classes)
  test(`${name} carries every header`, async () => {
    const answer = await ask(ports.rung, question);
    expect([answer.status, lacks(answer.headers)]).toEqual([status, []]);
    const isStatic = question.path.startsWith("/_next/static/") || question.path === "/sw.js";
    if (!isStatic || status >= 400) expect(answer.headers["cache-control"]).toBe("private, no-store");
    for (const line of answer.headers["set-cookie"] ?? [])
      expect(line).toMatch(
        /^(__Host-[\w-]+|rung-(theme|locale))=.*; Path=\/.*HttpOnly; Secure; SameSite=Lax/i,
      );
  });

test("an answer of the app that is 503 carries every header", async () => {
  // Nobody listens there: the app itself says that the loyalty system does not answer.
  const home = await createHome({ ports: own, more: { CAPILLARY_BASE_URL: "http://127.0.0.1:9" } });
  const rung = await home.start();
  try {
    const [cookie = ""] = await home.signIn([700_000_001]);
    const answer = await ask(own.rung, { path: "/api/member/home", headers: { cookie } });
    expect([answer.status, lacks(answer.headers)]).toEqual([503, []]);
    expect(answer.headers["cache-control"]).toBe("private, no-store");
    expect(JSON.parse(answer.text)).toMatchObject({ code: "upstream" });
  } finally {
    await rung.stop();
  }
});

test("what never becomes a request carries them too", async () => {
  const text = await new Promise<string>((resolve, reject) => {
    const socket = connect(ports.rung, "127.0.0.1", () => socket.write("NONSENSE\r\n\r\n"));
    let received = "";
    socket.on("data", (part) => {
      received += part;
    });
    socket.on("close", () => resolve(received));
    socket.on("error", reject);
  });
  const [head = ""] = text.split("\r\n\r\n");
  const lines = head.split("\r\n").slice(1);
  const headers = Object.fromEntries(lines.map((line) => line.split(/: (.*)/s).slice(0, 2)));
  expect([text.split(" ")[1], lacks(headers)]).toEqual(["400", []]);
});

test("a page's nonce is new each time, on every script, and nothing is inline without it", async () => {
  const pages = [await ask(ports.rung, { path: "/sign-in" }), await ask(ports.rung, { path: "/sign-in" })];
  const nonces = pages.map(
    ({ headers }) => /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1],
  );
  expect(new Set(nonces).size).toBe(2);
  for (const [index, { text }] of pages.entries()) {
    const tags = [...text.matchAll(/<(?:script|style)\b[^>]*>/g)];
    expect(tags.length).toBeGreaterThan(0);
    for (const [tag] of tags) expect(tag).toContain(`nonce="${nonces[index]}"`);
  }
});
