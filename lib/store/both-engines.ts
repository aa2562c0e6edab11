import "server-only";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { postgresBinaries, startPostgres, type ThrowAway } from "@/lib/store/throw-away-postgres";

/** One engine of the suite: `address()` is a fresh, empty store each time. */
export type Engine = { name: string; address: () => Promise<string>; stop: () => Promise<void> };

/**
 * The engines of this machine, for suites that must hold on both. Says so where PostgreSQL is missing.
 */
export function engines(): Engine[] {
  const binaries = postgresBinaries();
  if (!binaries) console.info("PostgreSQL is not installed here: the store suite runs on the file alone.");
  return [file(), ...(binaries ? [postgres(binaries)] : [])];
}

function file(): Engine {
  const folder = mkdtempSync(join(tmpdir(), "rung-store-"));
  return {
    name: "libSQL file",
    address: async () => `file:${join(folder, `${randomUUID()}.db`)}`,
    stop: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function postgres(binaries: string): Engine {
  let server: Promise<ThrowAway> | undefined;
  return {
    name: "PostgreSQL",
    address: async () => {
      server ??= startPostgres(binaries);
      return (await server).url(randomUUID());
    },
    stop: async () => (await server)?.stop(),
  };
}
