import { type ChildProcess, spawn } from "node:child_process";
import { type Front, startFront } from "@/e2e/support/front";
import { createHome, type Home } from "@/e2e/support/own-rung";
import { createVisitor, type Visitor } from "@/e2e/support/visitor";
import { serverFile } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";
import { startPostgres, type ThrowAway } from "@/lib/store/test-postgres";

/** One production server among several. */
export type Instance = {
  address: string;
  /** From the start of the process to its first "ready", in milliseconds. */
  bootMs: () => number;
  start: () => Promise<void>;
  /** @returns exit code, or the name of the signal, and how long it took to leave */
  end: (signal: "SIGKILL" | "SIGTERM") => Promise<{ code: number | string; ms: number }>;
};

export type Cluster = {
  one: Instance;
  other: Instance;
  front: Front;
  home: Home;
  postgres: ThrowAway;
  databaseUrl: string;
  /** A browser, signed in when a cookie is given. */
  visitor: (cookie?: string) => Visitor;
  stop: () => Promise<void>;
};

type Options = {
  ports: { front: number; one: number; other: number; sandbox: number };
  more?: Record<string, string>;
};

/** Two production servers on one throw-away PostgreSQL behind one front, with the demo's store people. */
export async function startCluster({ ports, more = {} }: Options): Promise<Cluster> {
  const postgres = await startPostgres();
  const databaseUrl = await postgres.url("rung");
  const home = await createHome({
    ports: { rung: ports.front, sandbox: ports.sandbox },
    staff: true,
    more: { DATABASE_URL: databaseUrl, TRUSTED_PROXY_HOPS: "1", LOG_LEVEL: "error", ...more },
  });
  const one = createInstance(home.env, ports.one);
  const other = createInstance(home.env, ports.other);
  await Promise.all([one.start(), other.start()]);
  const front = await startFront({ port: ports.front, backends: [one.address, other.address] });
  await untilReady(front, 2);
  return {
    one,
    other,
    front,
    home,
    postgres,
    databaseUrl,
    visitor: (cookie) => createVisitor(home.origin, cookie),
    async stop() {
      await front.stop();
      await Promise.all([one.end("SIGKILL"), other.end("SIGKILL")]);
      await postgres.stop();
    },
  };
}

/** Waits until so many instances get requests. @throws after 20 s */
export async function untilReady(front: Front, count: number): Promise<void> {
  const end = Date.now() + 20_000;
  while (front.ready().length !== count) {
    if (Date.now() > end) throw new Error(`${front.ready().length} instances are ready, not ${count}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A server of this environment on a port of its own; not started yet. */
export function createInstance(env: NodeJS.ProcessEnv, port: number): Instance {
  const address = `http://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  let bootMs = 0;
  return {
    address,
    bootMs: () => bootMs,
    async start() {
      const startedAt = performance.now();
      const command = serverCommand(serverFile(), { ...env, PORT: String(port) });
      const started = spawn(process.execPath, command.args, {
        cwd: root,
        env: command.env,
        stdio: ["ignore", "ignore", "inherit"],
      });
      child = started;
      if (!(await waitFor(`${address}/api/health/ready`, 30_000, () => started.exitCode !== null)))
        throw new Error(`The instance at ${address} did not start.`);
      bootMs = performance.now() - startedAt;
    },
    async end(signal) {
      const ending = child;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return { code: "gone", ms: 0 };
      const at = performance.now();
      const gone = new Promise<number | string>((resolve) =>
        ending.once("exit", (code, by) => resolve(code ?? by ?? "unknown")),
      );
      ending.kill(signal);
      return { code: await gone, ms: performance.now() - at };
    },
  };
}
