import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createGate } from "@/lib/http/gate/gate.mjs";
import { createAdmission } from "@/lib/http/gate/overload.mjs";
import { readPacked, takesPacked } from "@/lib/http/gate/packed.mjs";
import { askAt } from "@/lib/http/gate/test-ask";

const folder = mkdtempSync(join(tmpdir(), "rung-packed-"));
const packed = brotliCompressSync("export const points = 12_500;\n".repeat(9));
const path = "/_next/static/chunks/a.js";
let server: Server;
const ask = (about: { path?: string; headers?: Record<string, string>; method?: string }) =>
  askAt((server.address() as AddressInfo).port, about.path ?? path, about);

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  for (const name of ["a.js.br", "b.css.br", "c.woff2", "d.png.br"])
    writeFileSync(join(folder, "chunks", name), packed);
  const gate = createGate({
    hops: 0,
    origin: null,
    files: new Set(),
    admission: createAdmission(),
    record: () => {},
    isDraining: () => false,
    packed: readPacked(folder),
  });
  server = createServer(gate.guard((_request, response) => response.end("from Next")));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("packed scripts and style sheets", () => {
  it("go to a browser that takes brotli, to be kept for good, under the fixed headers", async () => {
    const answer = await ask({ headers: { "accept-encoding": "gzip, deflate, br" } });
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      "content-encoding": "br",
      "content-type": "application/javascript; charset=UTF-8",
      "content-length": String(packed.byteLength),
      "cache-control": "public, max-age=31536000, immutable",
      vary: "Accept-Encoding",
      "x-content-type-options": "nosniff",
    });
    const sheet = await ask({ path: "/_next/static/chunks/b.css", headers: { "accept-encoding": "br" } });
    expect(sheet.headers["content-type"]).toBe("text/css; charset=UTF-8");
  });

  it("answer HEAD with the same headers and nothing else", async () => {
    const answer = await ask({ method: "HEAD", headers: { "accept-encoding": "br" } });
    expect(answer.headers["content-length"]).toBe(String(packed.byteLength));
    expect(answer.body).toBe("");
  });

  it.each([
    ["a client that takes gzip alone", { headers: { "accept-encoding": "gzip" } }],
    ["a client that says nothing", {}],
    ["a part of a file", { headers: { "accept-encoding": "br", range: "bytes=0-9" } }],
    [
      "a file the build did not pack",
      { path: "/_next/static/chunks/z.js", headers: { "accept-encoding": "br" } },
    ],
    ["another kind of file", { path: "/_next/static/chunks/d.png", headers: { "accept-encoding": "br" } }],
    ["a part of a font", { path: "/_next/static/chunks/c.woff2", headers: { range: "bytes=0-9" } }],
  ])("leave %s to Next", async (_case, about) => {
    expect((await ask(about)).body).toBe("from Next");
  });

  it("leave with the fonts, which every client takes as they are", async () => {
    const font = await ask({ path: "/_next/static/chunks/c.woff2" });
    expect(font.headers).toMatchObject({
      "content-type": "font/woff2",
      "content-length": `${packed.byteLength}`,
    });
    expect(font.headers["content-encoding"]).toBeUndefined();
  });

  it("are none where no build packed any", () => {
    expect(readPacked(join(folder, "nowhere")).size).toBe(0);
  });
});

it.each([
  ["br", true],
  ["gzip, br;q=0.5", true],
  ["BR ; q=1.0", true],
  ["br;q=0", false],
  ["br;q=0.000, gzip", false],
  ["brotli", false],
  ["*", false],
])("accept-encoding %j takes brotli: %s", (coding, takes) => {
  expect(takesPacked({ "accept-encoding": coding }, { isBrotli: true })).toBe(takes);
});
