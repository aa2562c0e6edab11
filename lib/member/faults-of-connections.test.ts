import { expect, it } from "vitest";
import { type Responder, startFullBacklog, startHttp, startTls } from "@/lib/capillary/test-upstream";
import { memoryRows } from "@/lib/member/cache/test-source";
import { readHome } from "@/lib/member/home";
import { faultBench, someone, timed } from "@/lib/member/test-faults";
import { createProcess, member, type Process } from "@/lib/member/test-sandbox";

// Rows of the fault table that are about sockets, names and certificates, on the server's side.
const bench = faultBench();

/** A process that has just started on the last good values of one that read the member before. */
async function afterRestart(origin: string, given: { trustedCa?: string } = {}): Promise<Process> {
  const rows = memoryRows();
  const before = createProcess(bench.sandbox().origin, { rows });
  await readHome(member(someone), {}, before.path);
  await before.flush();
  await before.client.close();
  return createProcess(origin, { rows, ...given });
}

const home = (rung: Process, customerId = someone) =>
  timed(() => readHome(member(customerId), {}, rung.path));

it("row 1, a listening socket with a full backlog: dated at once, cold within 2.2 s, at once behind the breaker; one retry at most", async () => {
  const far = await startFullBacklog();
  const rung = await afterRestart(far.origin);
  const warm = await home(rung);
  expect(warm.value).toMatchObject({ kind: "stale", value: { stale: true } });
  expect(warm.ms).toBeLessThan(2_200);
  const cold = await home(rung, 98_662_653);
  expect(cold.value).toMatchObject({ kind: "unavailable", reason: "connect" });
  expect(cold.ms).toBeLessThan(2_200);
  await Promise.all(Array.from({ length: 6 }, (_, turn) => home(rung, turn + 1)));
  const after = await home(rung, 64_035_151);
  expect(after.value).toMatchObject({ kind: "unavailable", reason: "breaker" });
  expect(after.ms).toBeLessThan(300);
  expect(Math.max(...rung.attempts.map(({ attempt }) => attempt))).toBeLessThanOrEqual(2);
  await rung.client.close();
}, 30_000);

it("row 3, a dripping body: one try for each call, cold within 3.1 s, and the sockets are back to base in 5 s", async () => {
  const drip: Responder = (_seen, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000000" });
    const timer = setInterval(() => response.write(" "), 100);
    response.on("close", () => clearInterval(timer));
  };
  const far = await startHttp(drip);
  const rung = await afterRestart(far.origin);
  const base = far.sockets.size;
  const warm = await home(rung);
  expect(warm.value).toMatchObject({ kind: "stale" });
  const cold = await home(rung, 98_662_653);
  expect(cold.value).toMatchObject({ kind: "unavailable", reason: "timeout" });
  expect(cold.ms).toBeLessThan(3_100);
  // Two members, two calls each: nothing was asked twice.
  expect(far.seen).toHaveLength(4);
  expect(rung.attempts.every(({ attempt }) => attempt === 1)).toBe(true);
  const end = performance.now() + 5_000;
  while (far.sockets.size > base && performance.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 50));
  expect(far.sockets.size).toBe(base);
  await rung.client.close();
}, 30_000);

it("row 12, 1,000 calls over sockets that the far side closes after each answer: none is seen", async () => {
  await bench.cold();
  await bench.sandbox().fault("*", "stale-socket");
  const { path } = bench.rung();
  let next = 700_000_001;
  const failed: unknown[] = [];
  const reader = async () => {
    while (next <= 700_001_000) {
      const id = next;
      next += 1;
      const read = await path.sources.trackers.read(id, null, { priority: 1 });
      if (read.kind !== "ok") failed.push(read);
    }
  };
  await Promise.all(Array.from({ length: 12 }, reader));
  expect(failed).toEqual([]);
}, 60_000);

it("row 13, a name that does not resolve: dated, cold is honest, and fast", async () => {
  const rung = await afterRestart("http://nowhere.invalid:4010");
  expect((await home(rung)).value).toMatchObject({ kind: "stale" });
  const cold = await home(rung, 98_662_653);
  expect(cold.value).toMatchObject({ kind: "unavailable", reason: "connect" });
  expect(cold.ms).toBeLessThan(3_100);
  await rung.client.close();
});

const anHour = 3_600_000;
it.each([
  ["self-signed", "127.0.0.1", anHour, false],
  ["expired", "127.0.0.1", -anHour, true],
  ["for another host", "elsewhere.example", anHour, true],
])(
  "row 13, a certificate that is %s: dated, cold is honest, and no byte of a credential was sent",
  async (_, host, forMs, trusted) => {
    const far = await startTls(host, new Date(Date.now() + forMs));
    const rung = await afterRestart(far.origin, trusted ? { trustedCa: far.cert } : {});
    expect((await home(rung)).value).toMatchObject({ kind: "stale", value: { stale: true } });
    expect((await home(rung, 98_662_653)).value).toMatchObject({ kind: "unavailable" });
    expect(far.bytes()).toBe(0);
    await rung.client.close();
  },
);

it("row 13, a redirect to another host: dated, and that host hears nothing", async () => {
  const other = await startHttp((_seen, response) => response.end("{}"));
  const far = await startHttp((_seen, response) => response.writeHead(302, { location: other.origin }).end());
  const rung = await afterRestart(far.origin);
  expect((await home(rung)).value).toMatchObject({ kind: "stale" });
  expect((await home(rung, 98_662_653)).value).toMatchObject({ kind: "unavailable" });
  expect(other.opened()).toBe(0);
  await rung.client.close();
});
