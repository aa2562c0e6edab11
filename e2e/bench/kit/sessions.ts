import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Rung } from "@/e2e/bench/kit/servers";
import { staffPassword } from "@/e2e/support/world";
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

function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(";", 1)[0] ?? "")
    .join("; ");
}

/** A store person signed in over HTTP, as CONTRACT says scripts do. */
export async function staffOf(rung: Rung): Promise<Record<string, string>> {
  const { address } = rung;
  const origin = String(rung.env.NEXTAUTH_URL);
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = await asked.json();
  const answer = await fetch(`${address}/api/auth/callback/staff`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, cookie: cookiesOf(asked), "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken,
      json: "true",
      email: "associate@store.example",
      password: staffPassword,
    }),
  });
  if (answer.status !== 200) throw new Error(`Staff sign-in answered ${answer.status}.`);
  return { cookie: cookiesOf(answer) };
}

/** Looks a member up at the till. @returns the handle */
export async function lookUp(rung: Rung, staff: Record<string, string>, identifier: string): Promise<string> {
  const answer = await fetch(`${rung.address}/api/staff/lookups`, {
    method: "POST",
    headers: { ...staff, origin: String(rung.env.NEXTAUTH_URL), "content-type": "application/json" },
    body: JSON.stringify({ identifier }),
  });
  const { data } = await answer.json();
  if (answer.status !== 201) throw new Error(`The look-up answered ${answer.status}.`);
  return data.handle;
}
