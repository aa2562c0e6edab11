import { createHash } from "node:crypto";
import { demoCredentials } from "@/lib/sandbox/options";
import { type Sandbox, startSandbox } from "@/lib/sandbox/server";

/** The fixed day of the sandbox's own tests. */
export const testNow = new Date("2026-11-21T10:42:00Z");

const hash = createHash("md5").update(demoCredentials.tillPassword).digest("hex");
export const basic = `Basic ${Buffer.from(`${demoCredentials.tillCode}:${hash}`).toString("base64")}`;

export type Seen = { status: number; text: string; headers: Headers; body: unknown };

/** A sandbox on a free port with the calls that tests make. */
export type TestSandbox = Sandbox & {
  /** An authenticated call. */
  ask: (path: string, init?: RequestInit) => Promise<Seen>;
  /** A control call. */
  control: (method: string, name: string, body?: unknown) => Promise<Seen>;
};

async function see(answer: Response): Promise<Seen> {
  const text = await answer.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Some answers are no JSON: the test looks at their text.
  }
  return { status: answer.status, text, headers: answer.headers, body };
}

/** Starts a sandbox for tests; close it after use. */
export async function testSandbox(): Promise<TestSandbox> {
  const sandbox = await startSandbox(0, { credentials: demoCredentials, now: testNow, tokenTtlSeconds: 300 });
  return {
    ...sandbox,
    ask: async (path, init = {}) =>
      see(
        await fetch(sandbox.url + path, {
          redirect: "manual",
          ...init,
          headers: { authorization: basic, ...init.headers },
        }),
      ),
    control: async (method, name, body) =>
      see(
        await fetch(`${sandbox.url}/__sandbox/${name}`, {
          method,
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      ),
  };
}

export const details = (id: number, query = "") => `/v2/customers/${id}?source=INSTORE${query}`;
export const byIdentifier = (name: string, value: string, query = "") =>
  `/v2/customers/lookup/customerDetails?source=INSTORE&identifierName=${name}&identifierValue=${encodeURIComponent(value)}${query}`;
