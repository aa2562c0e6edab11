import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { nextCommand, nextEnv } from "@/e2e/support/empty-page";
import { root } from "@/lib/cli/paths";

// A small application of its own whose browser code reaches for modules of our server. It lies within the
// project, because Turbopack reads nothing outside of the folder with the lock file.
const modules = [
  "@/lib/auth/secrets",
  "@/lib/capillary/client",
  "@/lib/store/store",
  "@/lib/member/home",
  "@/lib/staff/look-up",
];

test("a build in which browser code imports a server module fails and names the fence", () => {
  test.setTimeout(180_000);
  mkdirSync(join(root, ".data"), { recursive: true });
  const folder = mkdtempSync(join(root, ".data", "fence-"));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
  try {
    mkdirSync(join(folder, "app"));
    const paths = { "@/*": ["../../*"] };
    write(
      "tsconfig.json",
      JSON.stringify({
        compilerOptions: { paths, jsx: "preserve", module: "esnext", moduleResolution: "bundler" },
      }),
    );
    write(
      "next.config.mjs",
      `export default { typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(root)} } };\n`,
    );
    write(
      "app/layout.jsx",
      "export default function Layout({ children }) { return <html><body>{children}</body></html>; }\n",
    );
    const leaves = modules.map((name, index) => {
      write(
        `app/leaf${index}.jsx`,
        `"use client";\nimport * as all from "${name}";\nexport function Leaf${index}() { return Object.keys(all).join(); }\n`,
      );
      return index;
    });
    write(
      "app/page.jsx",
      `${leaves.map((index) => `import { Leaf${index} } from "./leaf${index}";`).join("\n")}\nexport default function Page() { return <p>${leaves.map((index) => `<Leaf${index} />`).join("")}</p>; }\n`,
    );
    const args = [nextCommand, "build", folder];
    const build = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8", env: nextEnv });
    const said = build.stdout + build.stderr;
    expect(build.status, said).not.toBe(0);
    expect(said).toContain("server-only");
    for (const name of modules) expect(said).toContain(`${name.replace("@/", "")}.ts`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
