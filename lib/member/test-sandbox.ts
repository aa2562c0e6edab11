import { type ChildProcess, spawn } from "node:child_process";
// biome-ignore lint/style/noRestrictedImports: this file is for tests, which make their own members
import { mintAccess } from "@/lib/auth/mint-access";
import type { CapillaryClient } from "@/lib/capillary/calls";
import { createClient } from "@/lib/capillary/client";
import { capillaryDefaults } from "@/lib/capillary/config";
import { createGuard } from "@/lib/capillary/guard/guard";
import { standardQueueLimits } from "@/lib/capillary/guard/queue";
import { systemClock } from "@/lib/clock";
import { createLastGood } from "@/lib/member/cache/last-good";
import { memoryRows } from "@/lib/member/cache/test-source";
import { standardTiming } from "@/lib/member/cache/timing";
import { createVault } from "@/lib/member/cache/vault";
import { endpointsOf } from "@/lib/member/endpoints";
import { type ReadObserver, silentObserver } from "@/lib/member/observe";
import type { ReadPath } from "@/lib/member/read-path";
import { createSources } from "@/lib/member/sources";
import { createTestPath } from "@/lib/member/test-path";
import type { LastGoodRows } from "@/lib/store/last-good";

const secret = "a secret of at least 32 characters!";
const sandboxNow = "2026-11-21T10:42:00Z";

export type Sandbox = {
  origin: string;
  post: (name: string, body: unknown) => Promise<void>;
  fault: (endpoint: string, fault: string, more?: object) => Promise<void>;
  heal: () => Promise<void>;
  /** Calls since the last `heal`, by path template. */
  calls: () => Promise<{ path: string }[]>;
  stop: () => Promise<void>;
};

/** The real sandbox as a process of its own, on a port of the system's choice; resolves when it listens. */
export async function startSandbox(): Promise<Sandbox> {
  const child = spawn(process.execPath, ["--import", "tsx", "lib/sandbox/main.ts"], {
    env: { ...process.env, SANDBOX_PORT: "0", SANDBOX_NOW: sandboxNow, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const origin = await listening(child);
  const control = async (method: string, name: string, body?: unknown) => {
    const answer = await fetch(`${origin}/__sandbox/${name}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
    });
    if (!answer.ok) throw new Error(`${method} ${name}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    origin,
    post: async (name, body) => void (await control("POST", name, body)),
    fault: async (endpoint, fault, more = {}) =>
      void (await control("POST", "faults", { endpoint, fault, ...more })),
    async heal() {
      await control("DELETE", "faults");
      await control("POST", "latency", { ms: 0 });
      await control("DELETE", "calls");
    },
    calls: () => control("GET", "calls"),
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.kill("SIGTERM");
      }),
  };
}

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /listening on (http:\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("exit", () => reject(new Error(`the sandbox did not start: ${said}`)));
  });
}

export type Process = {
  path: ReadPath;
  client: CapillaryClient;
  troubled: () => boolean;
  seen: Map<string, number>;
  /** Every attempt of the client, in order. */
  attempts: { endpoint: string; attempt: number }[];
  /** Lets every kept answer be older than its fresh time. */
  age: () => void;
  /** Writes last good values that wait; a process that starts on the same rows then has them. */
  flush: () => Promise<void>;
};

type Given = {
  auth?: "basic" | "oauth";
  /** The store of last good values. */
  rows?: LastGoodRows;
  trustedCa?: string;
};

/** One Rung process's read path against a sandbox, with real time; ages can be moved on. */
export function createProcess(
  origin: string,
  { auth = "basic", rows = memoryRows(), trustedCa }: Given = {},
): Process {
  const client = createClient({
    ...capillaryDefaults,
    origin,
    basePath: "",
    auth:
      auth === "basic"
        ? { kind: "basic", tillCode: "sandbox.till01", password: "sandbox-till-password" }
        : { kind: "oauth", key: "sandbox-client", secret: "sandbox-client-secret" },
    source: "INSTORE",
    accountId: null,
    timeZone: "UTC",
    goals: "target-groups",
    trustedCa: trustedCa ?? null,
    now: () => new Date(sandboxNow),
  });
  const attempts: Process["attempts"] = [];
  client.observe((event) => {
    if (event.type === "call") attempts.push({ endpoint: event.endpoint, attempt: event.attempt });
  });
  let aheadMs = 0;
  const clock = {
    ...systemClock,
    monotonicMs: () => performance.now() + aheadMs,
    wallMs: () => Date.parse(sandboxNow),
  };
  const seen = new Map<string, number>();
  const count = (name: string) => void seen.set(name, (seen.get(name) ?? 0) + 1);
  const observer: ReadObserver = {
    ...silentObserver,
    cache: (source, event) => count(`${source} ${event}`),
    refused: (source, by) => count(`${source} refused by ${by}`),
    bug(source, error) {
      throw new Error(`bug in ${source}`, { cause: error });
    },
  };
  const guard = createGuard({ clock, observer, queue: standardQueueLimits, jitter: Math.random });
  const lastGood = createLastGood(rows, createVault(secret), clock, observer, standardTiming);
  const sources = createSources(
    endpointsOf(() => client),
    {
      clock,
      timing: standardTiming,
      guard,
      lastGood,
      observer,
    },
  );
  const path: ReadPath = {
    ...createTestPath().path,
    sources,
    now: () => new Date(sandboxNow),
    elapsedMs: clock.monotonicMs,
  };
  return {
    path,
    client,
    troubled: guard.troubled,
    seen,
    attempts,
    flush: () => lastGood.flush(),
    age() {
      aheadMs += standardTiming.freshMs + 1_000;
    },
  };
}

export const member = (customerId: number) => mintAccess(customerId, "member", "full");
