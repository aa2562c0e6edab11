import { createGzip, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import {
  askExpiry,
  json,
  startFullBacklog,
  startHttp,
  startTcp,
  testClient,
} from "@/lib/capillary/test-upstream";

const short = { deadlines: { connectMs: 150, headMs: 250, totalMs: 400 } };
const timeout = { kind: "unavailable", reason: "timeout", code: null, retryable: true };

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; ms: number }> {
  const startedAt = performance.now();
  const value = await run();
  return { value, ms: performance.now() - startedAt };
}

test("a connect that never finishes is given up twice and comes back as unreachable", async () => {
  const far = await startFullBacklog();
  const { client, events } = testClient(far.origin, {
    deadlines: { connectMs: 150, headMs: 900, totalMs: 2000 },
  });
  const { value, ms } = await timed(() => askExpiry(client));
  expect(value).toEqual({ kind: "unavailable", reason: "connect", code: null, retryable: true });
  expect(events.filter(({ type }) => type === "call")).toHaveLength(2);
  expect(ms).toBeGreaterThanOrEqual(290);
  expect(ms).toBeLessThan(1500);
});

test("a head that never comes ends at the head deadline, is not asked again and frees its socket", async () => {
  const far = await startTcp(() => {});
  const { client, events } = testClient(far.origin, short);
  const { value, ms } = await timed(() => askExpiry(client));
  expect(value).toEqual(timeout);
  expect(ms).toBeGreaterThanOrEqual(240);
  expect(ms).toBeLessThan(1500);
  expect(far.opened()).toBe(1);
  expect(events.filter(({ type }) => type === "call")).toHaveLength(1);
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("a slow head that comes in time is an answer", async () => {
  const far = await startHttp((_seen, response) => setTimeout(() => json(response, { fine: 1 }), 60));
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject({ kind: "ok", value: { fine: 1 } });
});

test("a body that drips ends at the total deadline, is not asked again and frees its socket", async () => {
  const far = await startTcp((socket) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000\r\n\r\n{");
    const drip = setInterval(() => socket.write(" "), 20);
    socket.on("close", () => clearInterval(drip));
  });
  const { client } = testClient(far.origin, short);
  const { value, ms } = await timed(() => askExpiry(client));
  expect(value).toEqual(timeout);
  expect(ms).toBeGreaterThanOrEqual(380);
  expect(ms).toBeLessThan(1500);
  expect(far.opened()).toBe(1);
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("a compressed body that drips ends at the total deadline too", async () => {
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    const zip = createGzip({ level: 0 });
    zip.pipe(response);
    const drip = setInterval(() => {
      zip.write(" ");
      zip.flush();
    }, 20);
    response.on("close", () => clearInterval(drip));
  });
  const { client } = testClient(far.origin, short);
  const { value, ms } = await timed(() => askExpiry(client));
  expect(value).toEqual(timeout);
  expect(ms).toBeLessThan(1500);
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("100 hanging calls leave no socket behind after five seconds", async () => {
  const far = await startTcp(() => {});
  const { client } = testClient(far.origin, short);
  const answers = await Promise.all(Array.from({ length: 100 }, () => askExpiry(client)));
  expect(answers.every(({ kind }) => kind === "unavailable")).toBe(true);
  // undici opens a socket again for a call that waits behind an aborted one; it closes when it stays idle.
  await expect.poll(() => far.sockets.size, { timeout: 5000 }).toBe(0);
});

test("the caller's signal ends the call at once, before, while waiting and while reading", async () => {
  const far = await startTcp((socket, count) => {
    if (count > 1) socket.write("HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n{");
  });
  const { client } = testClient(far.origin);
  const early = await timed(() => askExpiry(client, AbortSignal.abort()));
  expect(early.value).toEqual({ ...timeout, retryable: false });
  expect(far.opened()).toBe(0);
  for (const round of [1, 2]) {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 50);
    const { value, ms } = await timed(() => askExpiry(client, controller.signal));
    expect(value, `round ${round}`).toEqual({ ...timeout, retryable: false });
    expect(ms).toBeLessThan(2000);
  }
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("a finished call leaves no listener on the caller's signal", async () => {
  const far = await startHttp((_seen, response) => json(response, gzipSync("{}"), 500));
  const { client } = testClient(far.origin, { retry: { perCall: 0, burst: 0, jitterMs: 0 } });
  const { signal } = new AbortController();
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...given: Parameters<typeof add>) => {
    listeners++;
    add(...given);
  };
  signal.removeEventListener = (...given: Parameters<typeof remove>) => {
    listeners--;
    remove(...given);
  };
  await askExpiry(client, signal);
  expect(listeners).toBe(0);
});
