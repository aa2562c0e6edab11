import { spawn } from "node:child_process";
import { expect, it } from "vitest";
import { migrations } from "@/lib/store/migrate";
import { openStore } from "@/lib/store/store";
import { onBothEngines } from "@/lib/store/test-engines";

const instance = `
  import { openStore } from "@/lib/store/store";
  process.stdout.write("up");
  process.stdin.once("data", async () => {
    const sql = openStore(process.argv.at(-1));
    const startedAt = performance.now();
    await sql.ready(15_000);
    await sql.run("INSERT INTO limits (id, hits, count, ends_at) VALUES (?, '', 1, 0)", [String(process.pid)]);
    await sql.close();
    process.stdout.write(String(Math.round(performance.now() - startedAt)));
    process.exit(0);
  });
`;

/** A process of its own that opens the store when it is told to. */
async function startInstance(url: string) {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", "--import", "tsx", "--input-type=module", "-e", instance, url],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  let errors = "";
  child.stderr.on("data", (part) => {
    errors += part;
  });
  const gone = new Promise<string>((resolve) => child.once("exit", (code) => resolve(`${code} ${errors}`)));
  await Promise.race([new Promise((resolve) => child.stdout.once("data", resolve)), gone]);
  return { go: () => child.stdin.write("go"), gone };
}

onBothEngines("four processes that start at once on an empty store", (engine) => {
  it("make the schema once, and all of them work", async () => {
    const url = await engine.address();
    const four = await Promise.all(Array.from({ length: 4 }, () => startInstance(url)));
    for (const each of four) each.go();
    expect(await Promise.all(four.map(({ gone }) => gone))).toEqual(Array(4).fill("0 "));
    const sql = openStore(url);
    const steps = await sql.run("SELECT id FROM schema_steps ORDER BY id");
    const all = migrations.flatMap(({ name, statements }) =>
      statements.map((_, index) => `${name}/${index}`),
    );
    expect(steps.map(({ id }) => id)).toEqual(all.toSorted());
    expect(await sql.run("SELECT count(*) AS n FROM limits")).toEqual([{ n: 4 }]);
    expect(await sql.run("SELECT name FROM staff_trail_ends ORDER BY name")).toEqual([
      { name: "base" },
      { name: "head" },
    ]);
    await sql.close();
  }, 60_000);
});
