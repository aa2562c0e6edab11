import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createGate, type Entry } from "@/lib/http/gate/gate.mjs";
import { createAdmission } from "@/lib/http/gate/overload.mjs";
import { createPagePolicies } from "@/lib/http/gate/page-policy.mjs";
import { type Ask, askAt, codeOf, sayAt } from "@/lib/http/gate/test-ask";

const fixed = [
  "strict-transport-security",
  "x-content-type-options",
  "x-frame-options",
  "referrer-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "content-security-policy",
  "x-request-id",
];

let server: Server;
let port = 0;
let draining = false;
let seen: IncomingMessage["headers"][] = [];
let log: Entry[] = [];
const admission = {
  state: createAdmission().state,
  tick: () => {},
  admit: (): boolean => true,
  release: () => {},
};

const ask = (path: string, given?: Ask) => askAt(port, path, given);
beforeEach(async () => {
  draining = false;
  seen = [];
  log = [];
  admission.admit = () => true;
  const gate = createGate({
    hops: 1,
    origin: { host: "rewards.example.com", protocol: "https" },
    files: new Set(["/logo.svg", "/sw.js", "/scanner/worker.js"]),
    admission,
    record: (entry) => log.push(entry),
    isDraining: () => draining,
    newPolicy: createPagePolicies({}),
  });
  server = createServer(
    gate.guard((incoming, response) => {
      seen.push(incoming.headers);
      const parts: Buffer[] = [];
      incoming.on("data", (part: Buffer) => parts.push(part));
      incoming.on("end", () => {
        response.setHeader("x-powered-by", "Next.js");
        response.setHeader("cache-control", "public, max-age=31536000, immutable");
        response.writeHead(incoming.url === "/gone" ? 404 : 200, {
          "x-frame-options": "ALLOWALL",
          "set-cookie": ["a=1", "b=2"],
        });
        response.end(Buffer.concat(parts));
      });
    }),
  );
  server.on("clientError", (error: Error & { code?: string }, socket) => {
    if ("remoteAddress" in socket) gate.refuseSocket(connectOf(socket), error.code);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  port = (server.address() as AddressInfo).port;
});
const connectOf = (socket: unknown) => socket as Parameters<ReturnType<typeof createGate>["refuseSocket"]>[0];
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

describe("every answer carries the fixed headers, whoever made it", () => {
  it.each([
    ["a page", "/", {}, 200],
    ["an error of the app", "/gone", {}, 404],
    ["a static file", "/logo.svg", {}, 200],
    ["a wrong method", "/", { method: "POST" }, 405],
    ["TRACE", "/", { method: "TRACE" }, 405],
    ["OPTIONS", "/api/member/home", { method: "OPTIONS" }, 405],
    ["an unknown api path", "/api/nothing", {}, 404],
    ["//x", "//x", {}, 400],
    ["an encoded slash", "/card/%2f", {}, 400],
    ["a dot segment", "/staff/../card", {}, 400],
    ["a broken escape", "/card/%zz", {}, 400],
    ["an over-long address", `/?q=${"a".repeat(2_048)}`, {}, 414],
    ["a prefetch path", "/progress.rsc", {}, 404],
    ["a segment path", "/progress.segments/_tree.segment.rsc", {}, 404],
    ["Next's image optimiser", "/_next/image", {}, 404],
    ["Next's data path", "/_next/data/x/progress.json", {}, 404],
    ["an over-long body", "/api/sign-in/code", { method: "POST", body: "x".repeat(16_385) }, 413],
  ])("%s", async (_, path, how: Ask, status) => {
    const answer = await ask(path, how);
    expect(answer.status).toBe(status);
    expect(fixed.filter((name) => answer.headers[name] === undefined)).toEqual([]);
    expect(answer.headers["x-frame-options"]).toBe("DENY");
    expect(answer.headers["x-powered-by"]).toBeUndefined();
    if (status >= 400) expect(answer.headers["cache-control"]).toBe("private, no-store");
  });

  it("also one that never became a request", async () => {
    for (const text of ["NONSENSE\r\n\r\n", `GET / HTTP/1.1\r\nx: ${"a".repeat(20_000)}\r\n\r\n`]) {
      const answer = (await sayAt(port, text)).toLowerCase();
      expect(fixed.filter((name) => !answer.includes(`${name}:`))).toEqual([]);
      expect(answer).toMatch(/^http\/1\.1 4(00|31) /);
    }
  });
});

describe("headers by kind of answer", () => {
  it("lets the camera on for staff pages alone", async () => {
    const policies = await Promise.all(
      ["/staff", "/staff/lookups/abc", "/", "/card", "/staffing"].map(
        async (path) => (await ask(path)).headers["permissions-policy"],
      ),
    );
    expect(policies.map((policy) => String(policy).includes("camera=(self)"))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it("lets wasm compile in the scanner's worker alone, and the service worker fetch", async () => {
    const policy = async (path: string) => String((await ask(path)).headers["content-security-policy"]);
    expect(await policy("/scanner/worker.js")).toContain("'wasm-unsafe-eval'");
    expect(await policy("/sw.js")).toContain("connect-src 'self'");
    for (const path of ["/", "/logo.svg", "/sw.js", "/scanner"])
      expect(await policy(path)).not.toContain("unsafe");
  });

  it("gives each page a nonce of its own, the same in the request that Next reads and in the answer", async () => {
    const forged = { "x-nonce": "abc", "content-security-policy": "script-src 'nonce-abc'" };
    const answers = [await ask("/", { headers: forged }), await ask("/nothing-here"), await ask("/gone")];
    const nonces = seen.map((headers) => String(headers["x-nonce"]));
    expect(new Set(nonces).size).toBe(3);
    for (const [index, { headers }] of answers.entries()) {
      expect(headers["content-security-policy"]).toContain(`script-src 'self' 'nonce-${nonces[index]}'`);
      expect(seen[index]?.["content-security-policy"]).toBe(headers["content-security-policy"]);
    }
  });

  it("lets nothing run in what is no page, nor in the refusal of one", async () => {
    admission.admit = () => false;
    const refused = await ask("/", { headers: { accept: "text/html" } });
    admission.admit = () => true;
    const others = [
      await ask("/", { method: "POST" }),
      await ask("/api/member/home"),
      await ask("/logo.svg"),
    ];
    for (const { headers } of [refused, ...others])
      expect(headers["content-security-policy"]).not.toContain("script-src");
    expect(seen.map((headers) => headers["x-nonce"])).toEqual([undefined, undefined]);
  });

  it("keeps pages out of every cache, lets files be kept, and keeps several cookies apart", async () => {
    expect((await ask("/")).headers["cache-control"]).toBe("private, no-store");
    const file = await ask("/logo.svg");
    expect(file.headers["cache-control"]).toContain("immutable");
    expect(file.headers["set-cookie"]).toEqual(["a=1", "b=2"]);
  });
});

describe("what a client may not bring along", () => {
  it("loses forged headers, Host and request id, and keeps what Next's own client sends", async () => {
    const forged = {
      host: "evil.example",
      "x-request-id": "mine",
      "x-middleware-subrequest": "proxy:proxy:proxy",
      "x-middleware-rewrite": "/staff",
      "x-nextjs-data": "1",
      "x-matched-path": "/staff",
      "x-invoke-path": "/staff",
      "x-rung-address": "6.6.6.6",
      "x-nonce": "abc",
      "content-security-policy": "script-src 'nonce-abc'",
      "x-forwarded-host": "evil.example",
      "x-http-method-override": "DELETE",
      "next-action": "1",
      "next-router-state-tree": "%7Bbroken",
      rsc: "2",
      forwarded: "for=127.0.0.1",
      traceparent: `00-${"a".repeat(32)}-${"b".repeat(16)}-01`,
      tracestate: "a=b",
      baggage: "a=b",
      "x-rung-warm-up": "guessed",
    };
    await ask("/", { headers: { ...forged, accept: "text/html" } });
    await ask("/", {
      headers: { rsc: "1", "next-router-prefetch": "1", "next-router-state-tree": "%5B%22%22%5D" },
    });
    const [cleaned, own] = seen;
    expect(cleaned).toMatchObject({
      host: "rewards.example.com",
      "x-forwarded-proto": "https",
      accept: "text/html",
    });
    expect(cleaned?.["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
    const left = Object.keys(forged).filter(
      (name) => cleaned?.[name] === forged[name as keyof typeof forged],
    );
    expect(left).toEqual([]);
    expect(own).toMatchObject({
      rsc: "1",
      "next-router-prefetch": "1",
      "next-router-state-tree": "%5B%22%22%5D",
    });
  });

  it("takes the client's address from the hop it trusts", async () => {
    await ask("/", { headers: { "x-forwarded-for": "6.6.6.6, 203.0.113.9" } });
    expect(seen[0]?.["x-rung-address"]).toBe("203.0.113.9");
  });
});

describe("bodies", () => {
  it.each([
    ["with a length", { body: "x".repeat(16_384) }],
    ["in chunks", { chunks: ["x".repeat(8_192), "x".repeat(8_192)] }],
  ])("reach the app whole up to 16 KiB, %s", async (_, how: Ask) => {
    const answer = await ask("/api/sign-in/code", { method: "POST", ...how });
    expect([answer.status, answer.body.length]).toEqual([200, 16_384]);
  });

  it("over 16 KiB in chunks never reach it", async () => {
    const answer = await ask("/api/sign-in/code", {
      method: "POST",
      chunks: Array(5).fill("x".repeat(4_096)),
    });
    expect([answer.status, codeOf(answer), seen.length]).toEqual([413, "too-large", 0]);
  });
});

describe("refusals", () => {
  it("name the methods that an address takes", async () => {
    const answer = await ask("/api/staff/pin", { method: "GET" });
    expect([answer.status, answer.headers.allow, codeOf(answer)]).toEqual([405, "PUT", "method"]);
    expect(JSON.parse(answer.body).reference).toBe(answer.headers["x-request-id"]);
  });

  it("come before any rendering when there is too much work, with Retry-After", async () => {
    admission.admit = () => false;
    const answer = await ask("/progress");
    expect([answer.status, codeOf(answer), answer.headers["retry-after"], seen.length]).toEqual([
      503,
      "overloaded",
      "2",
      0,
    ]);
  });

  it("drop readiness, not liveness or requests, when the server goes down", async () => {
    draining = true;
    expect((await ask("/api/health/ready")).status).toBe(503);
    const [live, page] = [await ask("/api/health/live"), await ask("/")];
    expect([live.status, page.status, page.headers.connection]).toEqual([200, 200, "close"]);
  });
});

it("logs the route's template and never the address", async () => {
  await ask("/staff/lookups/secret-handle?x=1");
  await ask("/api/auth/callback/oidc?code=secret");
  await ask("//secret");
  await expect.poll(() => log.length).toBe(3);
  expect(log.map(({ route, status }) => [route, status])).toEqual([
    ["/staff/lookups/[handle]", 200],
    ["/api/auth/[...nextauth]", 200],
    ["refused", 400],
  ]);
  expect(JSON.stringify(log)).not.toContain("secret");
});
