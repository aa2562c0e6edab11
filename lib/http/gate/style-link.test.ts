import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { linkStyle, readStyleLink } from "@/lib/http/gate/style-link.mjs";

const sheet = '</_next/static/chunks/a.css>; rel=preload; as="style"';

describe("the style sheet of every page", () => {
  it.each([
    [
      "is read from the build",
      '{"[project]/app/layout":[{"path":"static/chunks/a.css","inlined":false}]}',
      sheet,
    ],
    ["is not guessed where the build names none", '{"entryCSSFiles":{}}', null],
    [
      "is not taken from elsewhere",
      '{"[project]/app/layout":[{"path":"https://example.com/a.css","inlined":false}]}',
      null,
    ],
  ])("%s", (_said, manifest, wanted) => {
    expect(readStyleLink(builtWith(manifest))).toBe(wanted);
  });

  it("is nothing where there is no build", () => {
    expect(readStyleLink(mkdtempSync(join(tmpdir(), "rung-none-")))).toBeNull();
  });
});

describe("a page's answer", () => {
  const font = "</f.woff2>; rel=preload; as=font";
  const own = '</_next/static/chunks/a.css>; rel=preload; as="style"; nonce="b"';
  it.each([
    ["names the sheet", "text/html; charset=utf-8", 200, [], sheet],
    ["names it before what Next fetches ahead", "text/html; charset=utf-8", 200, [font], `${sheet}, ${font}`],
    ["names it once", "text/html; charset=utf-8", 200, [font, own], `${font}, ${own}`],
    ["says nothing on an error", "text/html; charset=utf-8", 404, [], null],
    ["says nothing on data for Next's client", "text/x-component", 200, [], null],
  ])("%s", async (_said, type, status, links, wanted) => {
    const server = createServer((_request, response) => {
      response.statusCode = status;
      response.setHeader("content-type", type);
      for (const link of links) response.appendHeader("link", link);
      linkStyle(response, sheet);
      response.end();
    }).listen(0);
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}`);
    server.close();
    expect(answer.headers.get("link")).toBe(wanted);
  });
});

/** A folder like the standalone server's. */
function builtWith(manifest: string): string {
  const folder = mkdtempSync(join(tmpdir(), "rung-build-"));
  const file = join(folder, ".next/server/app/_not-found/page_client-reference-manifest.js");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, manifest);
  return folder;
}
