import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { createVault } from "@/lib/member/cache/vault";
import { lastGoodRows } from "@/lib/store/last-good";
import { migrations } from "@/lib/store/migrate";
import { restoreSnapshot } from "@/lib/store/restore";
import { openSnapshot, takeSnapshot } from "@/lib/store/snapshot";
import { deriveStaffKey } from "@/lib/store/staff-keys";
import { openStore } from "@/lib/store/store";
import { onBothEngines } from "@/lib/store/test-engines";
import { trailKeyOf } from "@/lib/store/trail-record";
import { verifyTrail } from "@/lib/store/trail-verify";

const secret = "a secret of the tests, 32 letters or more";
const keys = [trailKeyOf(deriveStaffKey(secret, "trail"))];
const folder = mkdtempSync(join(tmpdir(), "rung-backup-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let taken = 0;
const fresh = () => join(folder, `${++taken}.db`);

/** Appends to the trail until it is told to stop, and says each record that was acknowledged. */
const writer = `
  import { openStore } from "@/lib/store/store";
  import { appendTrail } from "@/lib/store/trail";
  const sql = openStore(process.argv.at(-1));
  let on = true;
  process.stdin.once("data", () => { on = false; });
  const entry = { event: "look-up", result: "hit", personId: "p", personName: "Asha Rao", role: "associate",
    storeCode: "S", storeName: "S", device: "Chrome", kind: "mobile", identifierKey: "k", customerKey: "c",
    grade: "masked", reason: null };
  while (on) { await appendTrail(sql, entry, Date.now()); process.stdout.write("."); }
  await sql.close();
  process.exit(0);
`;

async function startWriter(url: string) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", writer, url],
    { stdio: ["pipe", "pipe", "inherit"], env: { ...process.env, NEXTAUTH_SECRET: secret, ...environment } },
  );
  let written = 0;
  child.stdout.on("data", (part: Buffer) => {
    written += part.length;
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  return {
    written: () => written,
    stop: async () => {
      child.stdin.write("stop");
      await gone;
    },
  };
}

const environment = {
  NEXTAUTH_URL: "http://localhost:1",
  CAPILLARY_BASE_URL: "http://127.0.0.1:9",
  CAPILLARY_CLIENT_KEY: "k",
  CAPILLARY_CLIENT_SECRET: "s",
  APP_ENV: "test",
};

onBothEngines("a backup", (engine) => {
  it("taken while writes go on holds one instant: nothing acknowledged before is missing, and the chain verifies", async () => {
    const url = await engine.address();
    const vault = createVault(secret);
    const id = vault.entryId("customer", 1, "7");
    const store = openStore(url);
    const sealed = vault.seal(id, "last good, in हिन्दी too");
    await lastGoodRows(() => store).put([
      { id, owner: vault.ownerId(7), body: sealed, asOfMs: 1_800_000_000_123, endsAtMs: 9e15 },
    ]);
    await store.run(
      "INSERT INTO sessions (id, token_hash, role, person, details, device, created_at, seen_at, idle_ms, ends_at) VALUES ('1', '2', 'member', '0012', '{}', 'x', 1, 2, 3, 1900000000000)",
    );
    const session = await store.run("SELECT * FROM sessions");
    const writing = await startWriter(url);
    await expect.poll(writing.written, { timeout: 40_000 }).toBeGreaterThan(600);
    const file = fresh();
    const before = writing.written();
    await takeSnapshot(url, file);
    await expect.poll(writing.written, { timeout: 5_000 }).toBeGreaterThan(before);
    await writing.stop();
    await store.close();
    expect(statSync(file).mode & 0o777).toBe(0o600);

    for (const place of [await engine.address(), `file:${fresh()}`]) {
      const counts = await restoreSnapshot(file, place);
      expect(counts.staff_trail).toBeGreaterThanOrEqual(before);
      expect(counts.staff_trail).toBeLessThanOrEqual(writing.written() + 1);
      const there = openStore(place);
      expect(await verifyTrail(there, keys)).toMatchObject({ ok: true, records: counts.staff_trail });
      const kept = await lastGoodRows(() => there).get(id, 0);
      expect(vault.open(id, String(kept?.body))).toBe("last good, in हिन्दी too");
      expect(kept?.asOfMs).toBe(1_800_000_000_123);
      expect(await there.run("SELECT * FROM sessions")).toEqual(session);
      await there.close();
    }
  }, 60_000);

  it("goes into an empty place only, and leaves what is there as it was", async () => {
    const url = await engine.address();
    const store = openStore(url);
    await store.run("INSERT INTO limits (id, hits, count, ends_at) VALUES ('a', '', 1, 0)");
    const file = fresh();
    await takeSnapshot(url, file);
    await store.run("UPDATE limits SET count = 2");
    await expect(restoreSnapshot(file, url)).rejects.toThrow("limits");
    expect(await store.run("SELECT count FROM limits")).toEqual([{ count: 2 }]);
    await expect(takeSnapshot(url, file)).rejects.toThrow("never replaces");
    await store.close();
  });

  it("of an older release comes up with what a server adds at its start", async () => {
    const url = await engine.address();
    const old = openStore(url, migrations.slice(0, 2));
    await old.ready(20_000);
    await old.run("INSERT INTO limits (id, hits, count, ends_at) VALUES ('a', '', 1, 0)");
    await old.close();
    const [file, place] = [fresh(), await engine.address()];
    await takeSnapshot(url, file);
    await restoreSnapshot(file, place);
    const now = openStore(place);
    await now.ready(20_000);
    expect(await now.run("SELECT count FROM limits")).toEqual([{ count: 1 }]);
    expect(await now.run("SELECT count(*) AS n FROM staff_trail")).toEqual([{ n: 0 }]);
    await now.close();
  });

  it("of a newer release, or damaged, is refused by name", async () => {
    const url = await engine.address();
    const newer = openStore(url, [...migrations, { name: "999-later", statements: ["SELECT 1"] }]);
    await newer.ready(20_000);
    await newer.close();
    const [file, place] = [fresh(), await engine.address()];
    await expect(takeSnapshot(url, file).then(() => restoreSnapshot(file, place))).rejects.toThrow(
      "999-later",
    );
    const broken = fresh();
    writeFileSync(broken, "not a database, though it has some length to it".repeat(200));
    await expect(openSnapshot(broken)).rejects.toThrow("damaged");
  });
});
