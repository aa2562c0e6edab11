import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { readHome } from "@/lib/member/home";
import { shown } from "@/lib/member/test-path";
import { createProcess, member, type Process, type Sandbox, startSandbox } from "@/lib/member/test-sandbox";

export const someone = 566_881_933;

export async function timed<T>(work: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const begun = performance.now();
  return { value: await work(), ms: performance.now() - begun };
}

/** A sandbox for one test file, and a fresh Rung process for each test in it. */
export function faultBench() {
  let sandbox: Sandbox | undefined;
  let rung: Process | undefined;
  beforeAll(async () => {
    sandbox = await startSandbox();
  }, 20_000);
  afterAll(() => sandbox?.stop());
  afterEach(async () => {
    await rung?.client.close();
    await sandbox?.heal();
  });

  const bench = {
    sandbox(): Sandbox {
      if (!sandbox) throw new Error("the sandbox has not started");
      return sandbox;
    },
    rung(): Process {
      if (!rung) throw new Error("no process was made");
      return rung;
    },
    async cold(auth: "basic" | "oauth" = "basic"): Promise<void> {
      await rung?.client.close();
      rung = createProcess(bench.sandbox().origin, { auth });
    },
    /** A process that has read this member a minute ago. */
    async warm(auth: "basic" | "oauth" = "basic"): Promise<void> {
      await bench.cold(auth);
      shown(await readHome(member(someone), {}, bench.rung().path));
      bench.rung().age();
    },
    home: () => timed(() => readHome(member(someone), {}, bench.rung().path)),
    async expectDatedWithin(mostMs: number): Promise<void> {
      const { value, ms } = await bench.home();
      expect(value).toMatchObject({ kind: "stale", value: { stale: true, unavailable: [] } });
      expect(ms).toBeLessThan(mostMs);
    },
    async expectHonestWithin(mostMs: number): Promise<void> {
      const { value, ms } = await bench.home();
      expect(value).toMatchObject({ kind: "unavailable", retryAfterMs: expect.any(Number) });
      expect(ms).toBeLessThan(mostMs);
    },
  };
  return bench;
}
