import { cpSync, existsSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { run } from "@/lib/cli/child";
import { readDeclared } from "@/lib/cli/declared-routes";
import { packStatic } from "@/lib/cli/pack-static";
import { root } from "@/lib/cli/paths";
import { installedIn, unsafeVersions } from "@/lib/safe-versions";

const sources = [
  "app",
  "components",
  "lib",
  "public",
  "next.config.js",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
  "instrumentation-client.ts",
];
const notBuilt = /\.test\.tsx?$|\.md$|[/\\](sandbox|cli|ops)[/\\]/;

function newest(path: string): number {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry || notBuilt.test(path)) return 0;
  if (!entry.isDirectory()) return entry.mtimeMs;
  return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Where the standalone server of a build stands. */
export function serverFile(folder: ".next" | ".next-gallery" = ".next"): string {
  return join(root, folder, "standalone", "server.js");
}

function isCurrent(folder: ".next" | ".next-gallery"): boolean {
  const built = statSync(serverFile(folder), { throwIfNoEntry: false });
  return built !== undefined && sources.every((source) => newest(join(root, source)) <= built.mtimeMs);
}

/** The standalone server reads static files beside itself; Next leaves the copying to us. */
async function assemble(folder: ".next" | ".next-gallery"): Promise<void> {
  const standalone = join(root, folder, "standalone");
  const files = join(standalone, folder, "static");
  cpSync(join(root, folder, "static"), files, { recursive: true });
  if (folder === ".next") await packStatic(files);
  if (existsSync(join(root, "public")))
    cpSync(join(root, "public"), join(standalone, "public"), { recursive: true });
  cpSync(join(root, "lib", "http", "gate"), join(standalone, "lib", "http", "gate"), { recursive: true });
  cpSync(join(root, "lib", "theme", "brands"), join(standalone, "lib", "theme", "brands"), {
    recursive: true,
  });
}

/**
 * Makes the production server, or the gallery's, unless the one at hand is newer than every source.
 * @returns false when a step failed (its own words are on the screen)
 */
export async function buildRung(options: { force?: boolean; gallery?: boolean } = {}): Promise<boolean> {
  const folder = options.gallery ? ".next-gallery" : ".next";
  const unsafe = unsafeVersions(installedIn(root));
  if (unsafe.length > 0) {
    console.error(unsafe.join("\n"));
    return false;
  }
  const { undeclared } = readDeclared();
  if (undeclared.length > 0) {
    console.error(`These routes and pages do not declare who may use them:\n  ${undeclared.join("\n  ")}`);
    return false;
  }
  if (!options.force && isCurrent(folder)) return true;
  const vendor = join(root, "lib", "cli", "copy-vendor.mjs");
  if (existsSync(vendor) && (await run(process.execPath, [vendor])) !== 0) return false;
  rmSync(join(root, folder, "standalone"), { recursive: true, force: true });
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...(options.gallery ? { GALLERY: "1" } : {}) };
  if ((await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env })) !== 0)
    return false;
  await assemble(folder);
  return true;
}
