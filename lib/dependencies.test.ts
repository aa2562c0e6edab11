import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

it("every package has its reason in DECISIONS.md, and no reason is left of one that went", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  const [, after = ""] = read("DECISIONS.md").split(". The packages and why each is here");
  const lists = after.split("\nRuns:", 2)[1]?.split("\nRejected:", 1)[0] ?? "";
  const named = [...lists.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys({ ...dependencies, ...devDependencies }).toSorted());
});

it("what runs and what only tests are apart as they are listed", () => {
  const { devDependencies } = JSON.parse(read("package.json"));
  const [, tests = ""] = read("DECISIONS.md").split("\nTests and checks:", 2);
  for (const name of Object.keys(devDependencies)) expect(tests).toContain(`\`${name}\``);
});

it("what the server and the browser import is listed as what runs", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  const listed = execFileSync("git", ["ls-files", "app", "components", "lib", "*.ts"], {
    cwd: root,
    encoding: "utf8",
  });
  const runs = listed
    .split("\n")
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && existsSync(join(root, file)))
    .filter(
      (file) => !/\.(test|examples|dev|config)\.|\/(test|example)-|^(e2e|lib\/(cli|sandbox))\//.test(file),
    );
  const asked = runs.flatMap((file) =>
    [...read(file).matchAll(/^(?:import|export) [^;]*?from "([^"]+)"|import\("([^"]+)"\)/gms)].map(
      ([, from = "", later]) => later ?? from,
    ),
  );
  const packages = new Set(
    asked
      .filter((name) => /^[a-z@]/.test(name) && !name.startsWith("@/") && !name.startsWith("node:"))
      .map((name) =>
        name
          .split("/")
          .slice(0, name.startsWith("@") ? 2 : 1)
          .join("/"),
      ),
  );
  expect([...packages].filter((name) => !(name in dependencies))).toEqual([]);
  expect(packages.size).toBeGreaterThan(15);
});

it("the bill of materials is made from the lock file and holds what runs, nothing that only tests", () => {
  const { dependencies } = JSON.parse(read("package.json"));
  const said = execFileSync("npm", ["run", "--silent", "sbom"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  const bill = JSON.parse(said);
  expect(bill).toMatchObject({
    bomFormat: "CycloneDX",
    metadata: { component: { name: "rung", type: "application" } },
  });
  const names = bill.components.map(({ name }: { name: string }) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  for (const name of ["vitest", "@playwright/test", "lighthouse"]) expect(names).not.toContain(name);
});

it("every file that SECURITY.md names as a test is there, and every row names one", () => {
  const rows = read("SECURITY.md")
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| area"));
  const missing: string[] = [];
  for (const row of rows) {
    const [, , , tests = ""] = row.split("|");
    const paths = [...tests.matchAll(/`([^` ]+\.[a-z]+)`/g)].map(([, path = ""]) => path);
    if (paths.length === 0) missing.push(`no test: ${row}`);
    // A bare name lies in the folder of the one before it.
    let folder = "";
    for (const path of paths) {
      const whole = path.includes("/") ? path : `${folder}/${path}`;
      folder = whole.slice(0, whole.lastIndexOf("/"));
      if (!existsSync(join(root, whole))) missing.push(whole);
    }
  }
  expect(missing).toEqual([]);
  expect(rows.length).toBeGreaterThan(30);
});
