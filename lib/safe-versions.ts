import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The lowest version of a package that Rung is built or started with, and what was wrong below it. */
export type Floor = { name: string; least: string; why: string };

/**
 * Packages that stand between strangers and data. A floor is raised when an advisory is published for what
 * we use of a package; the lock file is usually far above it. This catches an old lock file, a stale image
 * layer or a hand-made downgrade.
 */
export const floors: readonly Floor[] = [
  {
    name: "next",
    least: "16.2.11",
    why: "July 2026 release: proxy bypasses, denial of service, cache confusion; before it CVE-2026-44574, CVE-2026-44575 and CVE-2026-45109 (proxy bypass), CVE-2025-66478 (code execution through server components)",
  },
  { name: "react", least: "19.2.3", why: "CVE-2025-55182 and CVE-2025-55184, server components" },
  { name: "react-dom", least: "19.2.3", why: "goes with react" },
  { name: "next-auth", least: "4.24.12", why: "GHSA-5jpx-9hw9-2fx4, addresses read two ways" },
  {
    name: "undici",
    least: "7.24.0",
    why: "CVE-2026-22036 (endless decompression), CVE-2026-2581 (memory without bound)",
  },
  { name: "jose", least: "4.15.5", why: "CVE-2024-28176, compressed tokens; decrypts the session cookie" },
];

/** `null`: the package is not installed. */
export type Installed = (name: string) => string | null;

/** Versions as they lie in `node_modules` of a folder. */
export function installedIn(root: string): Installed {
  return (name) => {
    try {
      const text = readFileSync(join(root, "node_modules", name, "package.json"), "utf8");
      const content: unknown = JSON.parse(text);
      const version = typeof content === "object" && content !== null && "version" in content;
      return version && typeof content.version === "string" ? content.version : null;
    } catch {
      return null;
    }
  };
}

/** One sentence for each package below its floor or missing; none when all is well. */
export function unsafeVersions(installed: Installed, wanted: readonly Floor[] = floors): string[] {
  return wanted.flatMap(({ name, least, why }) => {
    const version = installed(name);
    if (version === null) return [`${name} is not installed; at least ${least} is needed.`];
    return isBelow(version, least) ? [`${name} ${version} is below ${least}: ${why}.`] : [];
  });
}

/** Compares `major.minor.patch`; a pre-release is below its release. */
export function isBelow(version: string, least: string): boolean {
  const [numbers = "", pre] = version.split("-", 2);
  const parts = (text: string) => text.split(".").map(Number);
  const [one, other] = [parts(numbers), parts(least)];
  for (let index = 0; index < 3; index += 1) {
    const [a = 0, b = 0] = [one[index], other[index]];
    if (a !== b) return !(a > b);
  }
  return pre !== undefined;
}
