import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { createHome } from "@/e2e/support/own-rung";
import { clearFaults, setFault } from "@/e2e/support/sandbox";
import { createVisitor } from "@/e2e/support/visitor";
import { ports, today } from "@/e2e/support/world";
import { root } from "@/lib/cli/paths";

const execute = promisify(execFile);
test.afterEach(() => clearFaults());

test("a backup of a running server, put into a fresh place, keeps sessions, the trail and last good values", async () => {
  test.setTimeout(120_000);
  const own = { rung: ports.rung + 7, sandbox: ports.sandbox };
  const home = await createHome({ ports: own, staff: true, more: { RUNG_NOW: today, LOG_LEVEL: "error" } });
  const folder = mkdtempSync(join(tmpdir(), "rung-backup-"));
  const command = (name: string, args: string[], env: NodeJS.ProcessEnv) =>
    execute(process.execPath, ["lib/cli/bootstrap.mjs", name, ...args], { cwd: root, env });
  const cookies = await home.signIn([700_000_130, 700_000_131]);
  const first = await home.start();
  const member = createVisitor(home.origin, cookies[0]);
  const fresh = await (await member.ask(home.origin, "/api/member/points")).json();
  const till = createVisitor(home.origin);
  await till.signInStaff(home.origin, "supervisor@store.example");
  const lookUp = async () => {
    const json = { identifier: "1234512345" };
    return (await till.ask(home.origin, "/api/staff/lookups", { method: "POST", json })).status;
  };
  expect(await lookUp()).toBe(201);
  let busy = true;
  const writing = (async () => {
    for (let turn = 0; busy && turn < 200; turn += 1) expect(await lookUp()).toBe(201);
  })();
  const file = join(folder, "rung-backup.db");
  const taken = await command("backup", ["--to", file], home.env);
  busy = false;
  await writing;
  expect(taken.stdout).toMatch(/The look-up trail in it verifies: \d+ records/);
  await first.stop();

  const place = { ...home.env, DATABASE_URL: `file:${join(folder, "restored.db")}` };
  const restored = await command("restore", ["--from", file], place);
  expect(restored.stdout).toMatch(/The look-up trail in it verifies: [1-9]\d* records/);
  await setFault("*", "503");
  const second = await home.start({ DATABASE_URL: place.DATABASE_URL });
  const dated = await (await member.ask(home.origin, "/api/member/points")).json();
  expect(dated).toMatchObject({ stale: true, asOf: fresh.asOf });
  expect(dated.data.programs).toEqual(fresh.data.programs);
  const other = createVisitor(home.origin, cookies[1]);
  // Signed in, and nothing of theirs was ever read: an honest 503, never "sign in".
  expect((await other.ask(home.origin, "/api/member/points")).status).toBe(503);
  expect((await till.ask(home.origin, "/api/staff/audit")).status).toBe(200);
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
});
