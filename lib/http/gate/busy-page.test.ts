import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { busyPage } from "@/lib/http/gate/busy-page.mjs";
import { createGate } from "@/lib/http/gate/gate.mjs";
import { createAdmission } from "@/lib/http/gate/overload.mjs";

let server: Server;
let origin = "";

beforeEach(async () => {
  const admission = { ...createAdmission(), admit: () => false };
  const { guard } = createGate({
    hops: 0,
    origin: null,
    files: new Set(),
    admission,
    record() {},
    isDraining: () => false,
  });
  server = createServer(guard((_request, response) => response.end("let in")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

const browser = { accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

it("a person who opens a page under overload reads words, in their language, with the answer's reference", async () => {
  const answer = await fetch(`${origin}/points`, { headers: { ...browser, "accept-language": "hi-IN,en" } });
  const html = await answer.text();
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
  expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  expect(html).toContain('<html lang="hi" dir="ltr">');
  expect(html).toContain(String(answer.headers.get("x-request-id")));
  expect(html).toMatch(/http-equiv="refresh" content="[3-7]"/);
  expect(html).not.toMatch(/<script|<style|style=|src=/);
});

it("scripts and Next's own client get the problem they can read", async () => {
  for (const [path, headers] of [
    ["/api/member/points", browser],
    ["/points", { accept: "*/*" }],
    ["/points", { ...browser, rsc: "1" }],
  ] as const) {
    const answer = await fetch(`${origin}${path}`, { headers });
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(await answer.json()).toMatchObject({ code: "overloaded", status: 503 });
  }
});

it("those who were refused together come back over several seconds", () => {
  const seconds = [0, 0.3, 0.6, 0.999].map(
    (value) => /content="(\d+)"/.exec(busyPage({ headers: {}, reference: "r", random: () => value }))?.[1],
  );
  expect(new Set(seconds).size).toBe(4);
});
