import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));

function files(folder: string, wanted: RegExp): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((file) => !/(^|\/)\.next/.test(file) && !file.endsWith("next-env.d.ts"));
}

const read = (file: string) => readFileSync(join(root, file), "utf8");
const source = ["app", "components", "lib", "e2e"].flatMap((folder) => files(folder, /\.tsx?$/));
const shipped = source.filter(
  (file) => !/\.(test|examples)\.tsx?$|\/test-[^/]+$/.test(file) && !/^(e2e|lib\/(cli|sandbox))\//.test(file),
);

describe("import fences", () => {
  const planted: readonly (readonly [string, string, string])[] = [
    ["a way up by ../", "lib/member/a.ts", 'export { x } from "../loyalty/x";'],
    [
      "the domain reaching for a library",
      "lib/loyalty/b.ts",
      'import { z } from "zod";\nexport const b = z;',
    ],
    [
      "the domain reaching for the environment",
      "lib/loyalty/c.ts",
      'import { env } from "@/lib/env";\nexport const c = env;',
    ],
    [
      "Capillary reaching up",
      "lib/capillary/d.ts",
      'import { x } from "@/lib/member/x";\nexport const d = x;',
    ],
    ["member reaching sideways, dynamically", "lib/member/e.ts", 'export const e = import("@/lib/staff/x");'],
    [
      "a component knowing Capillary, by type only",
      "components/f.tsx",
      'import type { X } from "@/lib/capillary/outcome";\nexport type F = X<1>;',
    ],
    [
      "a component reading the environment",
      "components/g.tsx",
      'import { env } from "@/lib/env";\nexport const g = env;',
    ],
    [
      "a page making a MemberAccess",
      "app/h.ts",
      'import { mintAccess } from "@/lib/auth/mint-access";\nexport const h = mintAccess;',
    ],
    [
      "a page turning a look-up into an access",
      "app/i.ts",
      'import { x } from "@/lib/auth/lookup-access";\nexport const i = x;',
    ],
    [
      "a page calling Capillary",
      "app/j.ts",
      'import { x } from "@/lib/capillary/client";\nexport const j = x;',
    ],
    [
      "the app importing the sandbox",
      "lib/member/k.ts",
      'import { x } from "@/lib/sandbox/main";\nexport const k = x;',
    ],
    [
      "the sandbox importing the app",
      "lib/sandbox/l.ts",
      'import { x } from "@/lib/loyalty/result";\nexport const l = x;',
    ],
    [
      "auth reaching for member data",
      "lib/auth/m.ts",
      'import { x } from "@/lib/member/x";\nexport const m = x;',
    ],
    [
      "the store knowing auth",
      "lib/store/n.ts",
      'import type { X } from "@/lib/auth/x";\nexport type N = X;',
    ],
    [
      "staff reaching for a screen",
      "lib/staff/o.ts",
      'import { x } from "@/components/x";\nexport const o = x;',
    ],
    [
      "http reading Capillary",
      "lib/http/p.ts",
      'import { x } from "@/lib/capillary/client";\nexport const p = x;',
    ],
    [
      "signing in around the shared 429 gate",
      "lib/auth/q.ts",
      'import { capillary } from "@/lib/capillary/instance";\nexport const q = capillary;',
    ],
  ];
  const allowed: readonly (readonly [string, string])[] = [
    ["lib/loyalty/ok.ts", 'import { x } from "@/lib/loyalty/x";\nexport const ok = x;'],
    ["lib/member/ok.ts", 'import { x } from "@/lib/capillary/client";\nexport const ok = x;'],
    ["lib/auth/ok.ts", 'import { x } from "@/lib/auth/mint-access";\nexport const ok = x;'],
    ["lib/auth/ok2.ts", 'import { x } from "@/lib/capillary/guard/guarded-call";\nexport const ok = x;'],
  ];
  const folder = mkdtempSync(join(tmpdir(), "rung-fences-"));
  let report = "";

  beforeAll(() => {
    const config: Record<string, unknown> = JSON.parse(readFileSync(join(root, "biome.json"), "utf8"));
    writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...config, vcs: { enabled: false } }));
    for (const [file, text] of [...planted.map(([, file, text]) => [file, text] as const), ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${text}\n`);
    }
    const lint = join(root, "node_modules/@biomejs/biome/bin/biome");
    const run = spawnSync(
      process.execPath,
      [lint, "lint", "--only=style/noRestrictedImports", "--max-diagnostics=none", "."],
      {
        cwd: folder,
        encoding: "utf8",
      },
    );
    report = run.stdout + run.stderr;
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(planted)("refuses %s", (_, file) => {
    expect(report).toContain(`${file}:`);
  });
  it.each(allowed)("lets %s be", (file) => {
    expect(report).not.toContain(`${file}:`);
  });
});

describe("house rules", () => {
  it("every file of the server's rooms that speaks to the network, the disk or the store is fenced off from browsers", () => {
    const speaking = /from "(node:(?!crypto)|undici|pg|@libsql|next\/headers|pino|prom-client)/;
    const rooms = /^lib\/(capillary|member|staff|auth|store)\//;
    const open = shipped.filter(
      (file) => rooms.test(file) && speaking.test(read(file)) && !read(file).includes('import "server-only"'),
    );
    expect(open).toEqual([]);
  });

  it("no markup carries a style attribute, which the page's policy would discard", () => {
    const styled = shipped.filter((file) => file.endsWith(".tsx") && /\sstyle=[{"]/.test(read(file)));
    expect(styled).toEqual([]);
  });

  it("no file of the product gathers more than 250 lines", () => {
    const long = shipped.filter((file) => read(file).split("\n").length > 251);
    expect(long).toEqual([]);
  });

  it("nothing is switched to any and no check is silenced", () => {
    // Put together here, so that the rule reads this file too.
    const loosened = "any";
    const silenced = new RegExp(`(: |as )${loosened}\\b|@ts-(ignore|nocheck)`);
    const loose = source.filter((file) => silenced.test(read(file)));
    expect(loose).toEqual([]);
  });

  it("no folder has a barrel file", () => {
    expect(source.filter((file) => /\/index\.tsx?$/.test(file))).toEqual([]);
  });

  it("the lock file records no download address", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });
});
