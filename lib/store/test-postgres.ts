import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";

/** A PostgreSQL of its own; `url(name)` makes a fresh database in it, beside the one at `first`. */
export type ThrowAway = {
  first: string;
  url: (name: string) => Promise<string>;
  /** Ends the server and keeps its data; `start` brings it back at the same address. */
  pause: () => Promise<void>;
  start: () => Promise<void>;
  stop: () => Promise<void>;
};

const places = ["/usr/local/bin", "/usr/bin", "/opt/homebrew/bin"];
/** Debian keeps the server's programs of each version in a folder of its own, outside of PATH. */
const versions = "/usr/lib/postgresql";

/** Where the server binaries are (`POSTGRES_BIN` names another folder), or null when this machine has none. */
export function postgresBinaries(): string | null {
  const found = [process.env.POSTGRES_BIN ?? "", ...places, ...debianPlaces()].find(
    (place) => place !== "" && existsSync(join(place, "postgres")),
  );
  return found ? dirname(realpathSync(join(found, "postgres"))) : null;
}

function debianPlaces(): string[] {
  if (!existsSync(versions)) return [];
  return readdirSync(versions)
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(versions, version, "bin"));
}

/**
 * Starts PostgreSQL in a temporary folder on a free loopback port; it refuses to run as root, so root
 * hands it to the user `postgres` or `nobody`.
 * @throws when it is not installed, or does not come up within 20 s
 */
export async function startPostgres(): Promise<ThrowAway> {
  const binaries = postgresBinaries();
  if (binaries === null) throw new Error("PostgreSQL is not installed here.");
  const folder = mkdtempSync(join(tmpdir(), "rung-pg-"));
  const user = unprivileged();
  if (user) chownSync(folder, user.uid, user.gid);
  const environment: NodeJS.ProcessEnv = { ...process.env, LC_ALL: "C" };
  const as = { ...(user ?? {}), cwd: folder, env: environment };
  const data = join(folder, "data");
  execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "rung", "-A", "trust", "--no-sync"], {
    ...as,
    stdio: "ignore",
  });
  const port = await freePort();
  const flags = ["-D", data, "-p", `${port}`, "-c", `unix_socket_directories=${folder}`, "-c", "fsync=off"];
  const address = (name: string) => `postgres://rung@127.0.0.1:${port}/${name}`;
  let server: ChildProcess | undefined;
  // A test process that is cut short must not leave its server behind.
  process.once("exit", () => server?.kill("SIGKILL"));
  const start = async () => {
    server = spawn(join(binaries, "postgres"), [...flags, "-c", "listen_addresses=127.0.0.1"], {
      ...as,
      stdio: "ignore",
    });
    await answering(address("postgres"), server);
  };
  const pause = async () => {
    const ending = server;
    if (!ending || ending.exitCode !== null) return;
    const gone = new Promise((resolve) => ending.once("exit", resolve));
    ending.kill("SIGINT");
    await gone;
  };
  await start();
  return {
    first: address("postgres"),
    url: (name) => makeDatabase(address("postgres"), name),
    pause,
    start,
    stop: async () => {
      await pause();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a database on the server of another. @returns its address */
export async function makeDatabase(first: string, name: string): Promise<string> {
  await query(first, `CREATE DATABASE "${name}"`);
  return Object.assign(new URL(first), { pathname: `/${name}` }).href;
}

function unprivileged(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ["postgres", "nobody"]) {
    try {
      const [uid, gid] = ["-u", "-g"].map((flag) =>
        Number(execFileSync("id", [flag, name], { stdio: "pipe" })),
      );
      if (uid && gid) return { uid, gid };
    } catch {
      // No such user here: the next one.
    }
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  const end = Date.now() + 20_000;
  for (;;) {
    try {
      return await query(url, "SELECT 1");
    } catch (error) {
      if (Date.now() > end || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
