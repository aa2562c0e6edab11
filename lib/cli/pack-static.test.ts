import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { packStatic } from "@/lib/cli/pack-static";

const folder = mkdtempSync(join(tmpdir(), "rung-pack-"));
const script = "export const points = 12_500;\n".repeat(200);
let sizes = { from: 0, to: 0 };
beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a.js"), script);
  writeFileSync(join(folder, "chunks", "b.css"), ".card { color: red }\n".repeat(50));
  writeFileSync(join(folder, "chunks", "tiny.js"), "1");
  writeFileSync(join(folder, "font.woff2"), "x".repeat(500));
  sizes = await packStatic(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("a script's packed copy unpacks to the very script", () => {
  const packed = readFileSync(join(folder, "chunks", "a.js.br"));
  expect(brotliDecompressSync(packed).toString()).toBe(script);
  expect(packed.byteLength).toBeLessThan(script.length / 10);
});

it("packs style sheets too, and neither fonts nor what would not become smaller", () => {
  expect(existsSync(join(folder, "chunks", "b.css.br"))).toBe(true);
  expect(existsSync(join(folder, "chunks", "tiny.js.br"))).toBe(false);
  expect(existsSync(join(folder, "font.woff2.br"))).toBe(false);
});

it("counts what it packed, before and after", () => {
  expect(sizes.from).toBe(script.length + 21 * 50);
  expect(sizes.to).toBeGreaterThan(0);
  expect(sizes.to).toBeLessThan(sizes.from / 10);
});
