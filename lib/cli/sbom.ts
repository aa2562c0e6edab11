import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { root } from "@/lib/cli/paths";

// npm run sbom: the bill of materials of what runs, in CycloneDX, on standard output. `npm sbom --omit=dev`
// leaves out every package that a package of the tests needs too, React among them, so npm is given a copy
// of the lock file in which nothing of the tests is left.
const entry = z.looseObject({ dev: z.boolean().optional(), devOptional: z.boolean().optional() });
const lockSchema = z.looseObject({ packages: z.record(z.string(), entry) });
// npm names the product by its folder.
const place = mkdtempSync(join(tmpdir(), "rung-sbom-"));
const folder = join(place, "rung");
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), "utf8"));
const write = (file: string, content: unknown) => writeFileSync(join(folder, file), JSON.stringify(content));
const running = (of: z.infer<typeof entry>) => ({ ...of, devDependencies: {} });

try {
  mkdirSync(folder);
  const lock = lockSchema.parse(read("package-lock.json"));
  const kept = Object.entries(lock.packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const packages = kept.map(([path, each]) => [path, path === "" ? running(each) : each]);
  write("package.json", running(entry.parse(read("package.json"))));
  write("package-lock.json", { ...lock, packages: Object.fromEntries(packages) });
  const args = ["sbom", "--package-lock-only", "--sbom-format=cyclonedx", "--sbom-type=application"];
  const { status } = spawnSync("npm", args, { cwd: folder, stdio: ["ignore", "inherit", "inherit"] });
  process.exitCode = status ?? 1;
} finally {
  rmSync(place, { recursive: true, force: true });
}
