import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import type { Sql } from "@/lib/store/sql";
import { openStore } from "@/lib/store/store";

const folder = mkdtempSync(join(tmpdir(), "rung-two-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// A second process that writes as fast as it can, holding the write lock for 5 ms at a time.
const other = `
  import { createClient } from "@libsql/client";
  const client = createClient({ url: process.argv[1], concurrency: 1, timeout: 20 });
  const end = Date.now() + 700;
  process.stdout.write("up");
  while (Date.now() < end) {
    try {
      const work = await client.transaction("write");
      await work.execute("INSERT INTO t (a) VALUES ('other')");
      const until = performance.now() + 5;
      while (performance.now() < until);
      await work.commit();
    } catch {}
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
`;

/** The longest gap in milliseconds between two turns of the event loop while we write for 400 ms. */
async function longestGapMs(sql: Sql): Promise<number> {
  let longestMs = 0;
  let before = performance.now();
  let watching = true;
  const watch = () => {
    const at = performance.now();
    longestMs = Math.max(longestMs, at - before);
    before = at;
    if (watching) setImmediate(watch);
  };
  setImmediate(watch);
  const end = Date.now() + 400;
  while (Date.now() < end) await sql.run("INSERT INTO t (a) VALUES ('own')");
  watching = false;
  return longestMs;
}

async function round(url: string) {
  const sql = openStore(url, [{ name: "t", statements: ["CREATE TABLE IF NOT EXISTS t (a TEXT)"] }]);
  const aloneMs = await longestGapMs(sql);
  const child = spawn(process.execPath, ["--input-type=module", "-e", other, url], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise((resolve) => child.once("exit", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  const togetherMs = await longestGapMs(sql);
  await gone;
  const rows = await sql.run("SELECT count(*) AS n FROM t GROUP BY a ORDER BY a");
  await sql.close();
  const [theirs, ours] = rows.map(({ n }) => Number(n));
  return { fine: togetherMs <= Math.max(50, aloneMs + 30), theirs: theirs ?? 0, ours: ours ?? 0 };
}

it("two writing processes both get through, and neither stops the clock for more than 50 ms", async () => {
  // A machine busy with other work lengthens gaps by itself: what writing alone shows at the same moment is
  // allowed for, and the best of eight rounds is what the driver does.
  const rounds: Awaited<ReturnType<typeof round>>[] = [];
  for (let count = 0; count < 8 && !rounds.some(({ fine }) => fine); count += 1)
    rounds.push(await round(`file:${join(folder, `${count}.db`)}`));
  expect(rounds.some(({ fine }) => fine)).toBe(true);
  expect(Math.min(...rounds.map(({ theirs }) => theirs))).toBeGreaterThan(0);
  expect(Math.min(...rounds.map(({ ours }) => ours))).toBeGreaterThan(10);
});
