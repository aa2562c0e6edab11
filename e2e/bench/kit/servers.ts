import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Place, type Running, running, startNode } from "@/e2e/bench/kit/process";
import { buildOnce, nextCommand, nextEnv } from "@/e2e/support/empty-page";
import { createHome, type Home, type HomeOptions } from "@/e2e/support/own-rung";
import { staffPassword } from "@/e2e/support/world";
import { buildRung, serverFile } from "@/lib/cli/build-rung";
import { demoEnv, sandboxCredentials } from "@/lib/cli/demo-env";
import { addDemoStaff } from "@/lib/cli/demo-staff";
import { root } from "@/lib/cli/paths";
import { serverCommand, youngGeneration } from "@/lib/cli/server-command";

const firstPort = Number(process.env.BENCH_PORT ?? 3360);
const firstSandboxPort = Number(process.env.BENCH_SANDBOX_PORT ?? 4360);
let given = 0;

/** A port of this machine for the next server. */
export const nextPort = () => firstPort + given++;

const gate = join(root, "lib/http/gate/preload.mjs");

/** One call that the sandbox was asked, since it was last told to forget them. */
export type Call = { at: string; endpoint: string; path: string };

export type Sandbox = Running & {
  control: (path: string, method: string, body?: unknown) => Promise<unknown>;
  calls: () => Promise<Call[]>;
};

/** The embedded Capillary, with its controls. */
export async function startSandbox(port = firstSandboxPort): Promise<Sandbox> {
  const env = { ...process.env, SANDBOX_PORT: String(port) };
  const child = startNode(["--import", "tsx", "lib/sandbox/main.ts"], env, "beside");
  const address = `http://127.0.0.1:${port}`;
  const server = await running(child, address, "/__sandbox/people");
  return {
    ...server,
    calls: async () => (await fetch(`${address}/__sandbox/calls`)).json(),
    control: async (path, method, body) => {
      const answer = await fetch(`${address}/__sandbox${path}`, {
        method,
        headers: { "content-type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${path}.`);
      return answer.json();
    },
  };
}

/** A store that servers are started on one after the other, in front of this sandbox. */
export function homeOf(sandbox: Running, more: Partial<HomeOptions> = {}): Promise<Home> {
  const ports = { rung: nextPort(), sandbox: portOf(sandbox) };
  return createHome({ ports, credentials: "demo", ...more });
}

const portOf = ({ address }: Running) => Number(new URL(address).port);

export type Rung = Running & { env: NodeJS.ProcessEnv };

/** The production build behind the gate, with a store of its own unless `more` names one. */
export async function startRung(
  sandbox: Running,
  more: Readonly<Record<string, string>> = {},
  node: readonly string[] = [],
  place: Place = "measured",
): Promise<Rung> {
  if (!(await buildRung())) throw new Error("Rung did not build.");
  const folder = mkdtempSync(join(tmpdir(), "rung-bench-"));
  const port = nextPort();
  const ports = { rung: port, sandbox: portOf(sandbox) };
  const own = { ...process.env, PORT: String(port), APP_ENV: "test", ...more };
  const env = demoEnv(ports, folder, own);
  await addDemoStaff(String(env.STAFF_DIRECTORY), staffPassword);
  const command = serverCommand(serverFile(), env);
  const child = startNode([...node, ...command.args], command.env, place);
  return { ...(await running(child, `http://127.0.0.1:${port}`, "/api/health/ready")), env: command.env };
}

/**
 * The empty dynamic page and the pages out of constants: same Next, same gate, the same policy with a nonce,
 * made as Next documents it, by a proxy.ts.
 * @param trees folder with the captured pages, `NAME.json`
 */
export async function startEmpty(trees: string): Promise<Running> {
  const folder = join(root, "e2e/bench/empty");
  await buildOnce(folder);
  const port = nextPort();
  const env = { ...nextEnv, SAME_FOLDER: trees, LOG_LEVEL: "warn", NEXTAUTH_URL: `http://localhost:${port}` };
  const args = [youngGeneration, "--import", gate, nextCommand, "start", folder, "-p", String(port)];
  return running(startNode(args, env, "measured"), `http://127.0.0.1:${port}`, "/");
}

/** The obvious page: every request fetches everything. */
export async function startBaseline(sandbox: Running): Promise<Running> {
  const folder = join(root, "e2e/bench/baseline");
  await buildOnce(folder);
  const port = nextPort();
  const env = {
    ...nextEnv,
    CAPILLARY_BASE_URL: sandbox.address,
    CAPILLARY_CLIENT_KEY: sandboxCredentials.key,
    CAPILLARY_CLIENT_SECRET: sandboxCredentials.secret,
  };
  const args = [youngGeneration, nextCommand, "start", folder, "-p", String(port)];
  return running(startNode(args, env, "measured"), `http://127.0.0.1:${port}`, "/api/live");
}

/** node:http sending captured bytes: the limit. @param folder with `NAME.bin` and `NAME.headers.json` */
export async function startRaw(folder: string): Promise<Running> {
  const port = nextPort();
  const env = { ...nextEnv, PORT: String(port), RAW_FOLDER: folder };
  const child = startNode(["--import", "tsx", "e2e/bench/kit/raw-server.ts"], env, "measured");
  return running(child, `http://127.0.0.1:${port}`, "/");
}
