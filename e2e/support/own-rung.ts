import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { nodeOn } from "@/e2e/support/pin";
import { canarySecrets } from "@/e2e/support/world";
import { serverFile } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { demoEnv } from "@/lib/cli/demo-env";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";

const execute = promisify(execFile);

export type Line = Record<string, unknown>;

/** One running server with its own port and store, for tests that break or end it. */
export type OwnRung = {
  origin: string;
  child: ChildProcess;
  /** Its log so far, one object a line; what is no JSON is kept under `text`. */
  log: () => Line[];
  /** Ends it at once, as a power cut would, or calmly. */
  stop: (signal?: "SIGKILL" | "SIGTERM") => Promise<void>;
};

export type Home = {
  env: NodeJS.ProcessEnv;
  /** Where its store lies: `rung.db` and what SQLite puts beside it. */
  folder: string;
  origin: string;
  /** Starts a server on the store of this home. @throws when it is not ready within 30 s */
  start: (more?: Readonly<Record<string, string>>) => Promise<OwnRung>;
  /** Session cookies (`name=value`) of members who are signed in, in the order of their ids. */
  signIn: (ids: readonly number[]) => Promise<string[]>;
  /** What the store holds of these look-ups, and whether the trail's chain is whole; while no server runs. */
  keptOf: (customerIds: readonly number[]) => Promise<{ lost: number[]; chain: unknown }>;
};

type Ports = { rung: number; sandbox: number };
export type HomeOptions = {
  ports: Ports;
  /** Arguments for Node, in front of the server's own. */
  node?: readonly string[];
  /** With the demo's store people, who take a second to hash. */
  staff?: boolean;
  /** Of which sandbox: the tests' own, or one that was started without more ado. */
  credentials?: "tests" | "demo";
  /** Runs on this core alone, where it can be held to it. */
  core?: string;
  more?: Readonly<Record<string, string>>;
};

/** A fresh store and staff directory that servers may be started on, one after the other. */
export async function createHome({
  ports,
  node = [],
  staff = false,
  credentials = "tests",
  core,
  more = {},
}: HomeOptions): Promise<Home> {
  const folder = mkdtempSync(join(tmpdir(), "rung-own-"));
  const secrets = credentials === "tests" ? canarySecrets : {};
  const given = { ...process.env, ...secrets, APP_ENV: "test", PORT: String(ports.rung), ...more };
  const env = demoEnv(ports, folder, given);
  const script = (file: string, args: readonly string[] = []) =>
    execute(process.execPath, ["--conditions=react-server", "--import", "tsx", file, ...args], {
      cwd: root,
      env: { ...env, NODE_ENV: "test" },
      maxBuffer: 64 * 1_024 * 1_024,
    });
  if (staff) await script("e2e/support/add-staff.ts");
  const origin = `http://localhost:${ports.rung}`;
  return {
    env,
    folder,
    origin,
    start(extra = {}) {
      const command = serverCommand(serverFile(), { ...env, ...extra });
      return startServer(origin, nodeOn(core, [...node, ...command.args]), command.env);
    },
    async signIn(ids) {
      return JSON.parse((await script("e2e/bench/kit/mint-sessions.ts", ids.map(String))).stdout);
    },
    async keptOf(customerIds) {
      return JSON.parse((await script("e2e/bench/kit/still-kept.ts", customerIds.map(String))).stdout);
    },
  };
}

async function startServer(
  origin: string,
  [file, args]: readonly [string, string[]],
  env: NodeJS.ProcessEnv,
): Promise<OwnRung> {
  const child = spawn(file, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
  // A test or bench that ends in the middle leaves no server behind.
  const end = () => child.kill("SIGKILL");
  process.once("exit", end);
  child.once("exit", () => process.off("exit", end));
  const rung = watch(child, origin);
  if (await waitFor(`${origin}/api/health/ready`, 30_000, () => child.exitCode !== null)) return rung;
  await rung.stop();
  throw new Error(`Rung did not start: ${JSON.stringify(rung.log().slice(-5))}`);
}

function watch(child: ChildProcess, origin: string): OwnRung {
  let said = "";
  const hear = (chunk: Buffer) => {
    said += chunk.toString();
  };
  child.stdout?.on("data", hear);
  child.stderr?.on("data", hear);
  return {
    origin,
    child,
    log: () => said.split("\n").filter(Boolean).map(read),
    stop(signal = "SIGKILL") {
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
      child.kill(signal);
      return gone;
    },
  };
}

function read(line: string): Line {
  try {
    return JSON.parse(line);
  } catch {
    return { text: line };
  }
}
