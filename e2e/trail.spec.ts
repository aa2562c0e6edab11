import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { createClient } from "@libsql/client";
import { expect, test } from "@playwright/test";
import { createInstance, type Instance } from "@/e2e/support/cluster";
import { createHome, type Home } from "@/e2e/support/own-rung";
import { createVisitor } from "@/e2e/support/visitor";
import { ports } from "@/e2e/support/world";
import { root } from "@/lib/cli/paths";

const run = promisify(execFile);
const firstId = 700_000_000;
const mobileOf = (n: number) => `9170000${String(n).padStart(5, "0")}`;

/** `npm run trail -- verify` on the store of a home. */
async function verify(home: Home): Promise<{ code: number; said: string }> {
  const args = ["lib/cli/bootstrap.mjs", "trail", "verify"];
  try {
    const { stdout } = await run(process.execPath, args, { cwd: root, env: home.env });
    return { code: 0, said: stdout };
  } catch (error) {
    const failed = error as { code: number; stderr: string };
    return { code: failed.code, said: failed.stderr };
  }
}

/** Looks members up one after the other, from `first` on, until told to stop or the server is gone. */
async function lookUpOn(home: Home, at: Instance, first: number, kept: number[], stop: () => boolean) {
  const staff = createVisitor(home.origin);
  await staff.signInStaff(at.address, "associate@store.example");
  for (let n = first; !stop(); n += 1)
    try {
      const answer = await staff.ask(at.address, "/api/staff/lookups", {
        method: "POST",
        json: { identifier: mobileOf(n) },
      });
      await answer.arrayBuffer();
      if (answer.status === 201) kept.push(firstId + n);
    } catch (error) {
      // Killed under the request: what was not answered was not acknowledged.
      if (!(error instanceof TypeError)) throw error;
      return;
    }
}

test("two processes on one file write one chain; one killed (-9) loses nothing it answered; a hand in the file is found", async () => {
  test.setTimeout(120_000);
  const home = await createHome({
    ports: { rung: ports.rung + 12, sandbox: ports.sandbox },
    staff: true,
    more: { LOG_LEVEL: "error" },
  });
  const [one, other] = [createInstance(home.env, ports.rung + 12), createInstance(home.env, ports.rung + 13)];
  const kept: number[] = [];
  const had = async (count: number) =>
    expect.poll(() => kept.length, { timeout: 30_000 }).toBeGreaterThan(count);
  try {
    await Promise.all([one.start(), other.start()]);
    let stop = false;
    const work = [lookUpOn(home, one, 1, kept, () => stop), lookUpOn(home, other, 501, kept, () => stop)];
    await had(20);
    await one.end("SIGKILL");
    await had(30);
    stop = true;
    await Promise.all(work);
  } finally {
    await Promise.all([one.end("SIGKILL"), other.end("SIGKILL")]);
  }
  expect(kept.some((id) => id < firstId + 500)).toBe(true);
  expect(kept.some((id) => id > firstId + 500)).toBe(true);
  const { lost, chain } = await home.keptOf(kept);
  expect(lost).toEqual([]);
  expect(chain).toMatchObject({ ok: true });

  const whole = await verify(home);
  expect(whole.code, whole.said).toBe(0);
  expect(whole.said).toMatch(/nothing changed, nothing missing/);

  const file = createClient({ url: String(home.env.DATABASE_URL) });
  const reason = (text: string) =>
    file.execute({ sql: "UPDATE staff_trail SET reason = ? WHERE seq = 7", args: [text] });
  const [before] = (await file.execute("SELECT reason FROM staff_trail WHERE seq = 7")).rows;
  await reason("complaint");
  const changed = await verify(home);
  expect(changed.code).toBe(1);
  expect(changed.said).toContain("record 7: changed");
  await reason(String(before?.reason));
  expect((await verify(home)).code).toBe(0);

  await file.execute("DELETE FROM staff_trail WHERE seq = 9");
  const removed = await verify(home);
  expect(removed.code).toBe(1);
  expect(removed.said).toContain("record 9: missing");
  file.close();
});
