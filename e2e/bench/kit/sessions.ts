import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { ask, json, staffCookie } from "@/e2e/bench/kit/http";
import type { Rung } from "@/e2e/bench/kit/servers";
import { root } from "@/lib/cli/paths";

const execute = promisify(execFile);

/** Cookie headers of members who are signed in, in the order of their ids. @param ranges "700000001-700000016" */
export async function membersOf(rung: Rung, ...ranges: string[]): Promise<Record<string, string>[]> {
  const args = ["--conditions=react-server", "--import", "tsx", "e2e/bench/kit/mint-sessions.ts", ...ranges];
  const { stdout } = await execute(process.execPath, args, {
    cwd: root,
    env: { ...rung.env, NODE_ENV: "test" },
    maxBuffer: 64 * 1_024 * 1_024,
  });
  const cookies: string[] = JSON.parse(stdout);
  return cookies.map((cookie) => ({ cookie }));
}

/** Ids of members whom the sandbox makes up, each with a name of its own. */
export const madeUp = (count: number): number[] => Array.from({ length: count }, (_, n) => 700_000_001 + n);

/** The session of a store person, as headers. */
export async function staffOf({ origin }: Rung): Promise<Record<string, string>> {
  return { cookie: await staffCookie(origin) };
}

/** Looks a member up at the till. @returns the handle */
export async function lookUp({ origin }: Rung, { cookie = "" }: Record<string, string>, identifier: string) {
  const answer = await ask(origin, "/api/staff/lookups", cookie, json({ identifier }));
  if (answer.status !== 201) throw new Error(`The look-up answered ${answer.status}.`);
  const { data }: { data: { handle: string } } = await answer.json();
  return data.handle;
}
