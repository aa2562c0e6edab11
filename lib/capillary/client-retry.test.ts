import { expect, test } from "vitest";
import { askExpiry, json, startHttp, startTcp, testClient } from "@/lib/capillary/test-upstream";

const ok = { kind: "ok", value: { fine: true } };
const broken = { kind: "unavailable", reason: "upstream", retryable: true };
const respond = 'HTTP/1.1 200 OK\r\ncontent-length: 13\r\n\r\n{"fine":true}';

test.each([500, 502, 503, 504, 461, 521])("a read answered with %d is asked once more", async (status) => {
  const far = await startHttp((_seen, response, count) =>
    count === 1 ? json(response, "", status) : json(response, { fine: true }),
  );
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject(ok);
  expect(far.seen).toHaveLength(2);
});

test("a second failure is the answer", async () => {
  const far = await startHttp((_seen, response) => json(response, "", 503));
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject({ ...broken, code: 503 });
  expect(far.seen).toHaveLength(2);
});

test.each([400, 401, 403, 404, 405, 415, 418, 429])("%d is not asked again", async (status) => {
  const far = await startHttp((_seen, response) => json(response, "", status));
  const { client } = testClient(far.origin);
  expect((await askExpiry(client)).kind).not.toBe("ok");
  expect(far.seen).toHaveLength(1);
});

test("a reset is tried once more, on a socket of its own", async () => {
  const far = await startTcp((socket, count) => {
    socket.once("data", () => (count === 1 ? socket.resetAndDestroy() : socket.end(respond)));
  });
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject(ok);
  expect(far.opened()).toBe(2);
});

test("a refused connection is tried once more and reported as unreachable", async () => {
  const { client, events } = testClient("http://127.0.0.1:1");
  expect(await askExpiry(client)).toEqual({
    kind: "unavailable",
    reason: "connect",
    code: null,
    retryable: true,
  });
  expect(events.filter(({ type }) => type === "call")).toHaveLength(2);
});

test("a host that has no address is unreachable", async () => {
  const { client } = testClient("http://rung.invalid");
  expect(await askExpiry(client)).toMatchObject({ kind: "unavailable", reason: "connect" });
});

test.each(["end", "reset"])(
  "1,000 kept sockets that the far side %ss show no failure, beyond any budget",
  async (how) => {
    // Each socket answers once, and dies when it is used again.
    const far = await startTcp((socket) => {
      let used = 0;
      socket.on("data", () => {
        used++;
        if (used === 1) socket.write(respond);
        else if (how === "end") socket.destroy();
        else socket.resetAndDestroy();
      });
    });
    const { client, events } = testClient(far.origin);
    for (let round = 0; round < 1000; round++) expect(await askExpiry(client)).toMatchObject(ok);
    // Every call but the first met a dead socket, or undici had thrown it away by itself.
    const calls = events.filter((event) => event.type === "call");
    expect(calls.filter(({ outcome }) => outcome !== "ok").length).toBeGreaterThan(100);
    expect(calls.length).toBeLessThanOrEqual(2000);
  },
);

test("when every answer is a failure there are at most 1.10 calls per question", async () => {
  const far = await startHttp((_seen, response) => json(response, "", 500));
  const { client } = testClient(far.origin);
  for (let round = 0; round < 200; round++) expect((await askExpiry(client)).kind).toBe("unavailable");
  expect(far.seen.length).toBeGreaterThan(200);
  expect(far.seen.length / 200).toBeLessThanOrEqual(1.1);
});

test("when every socket is reset at once there are at most 1.10 calls per question", async () => {
  const far = await startTcp((socket) => socket.once("data", () => socket.resetAndDestroy()));
  const { client } = testClient(far.origin);
  for (let round = 0; round < 200; round++) expect((await askExpiry(client)).kind).toBe("unavailable");
  expect(far.opened() / 200).toBeLessThanOrEqual(1.1);
});

test("a one-time code is never asked for twice, and travels on a socket of its own", async () => {
  const far = await startTcp((socket) => {
    let used = 0;
    socket.on("data", (data) => {
      used++;
      if (data.includes("POST")) socket.destroy();
      else if (used === 1) socket.write(respond);
      else socket.destroy();
    });
  });
  const { client, events } = testClient(far.origin);
  await askExpiry(client);
  const answer = await client.post("/v2/otp/generate", {}, { endpoint: "otp" });
  expect(answer).toMatchObject({ kind: "unavailable", reason: "connect" });
  expect(events.filter((event) => event.type === "call" && event.endpoint === "otp")).toHaveLength(1);
  expect(far.opened()).toBe(2);
});

test.each([
  ["7", 7000],
  ["0", 1000],
  ["120", 60_000],
  [new Date(Date.parse("2026-11-21T10:42:09Z")).toUTCString(), 9000],
  ["Sat, 01 Jan 2022 00:00:00 GMT", 1000],
  ["999999999999", 30_000],
  ["soon", 30_000],
  ["-5", 30_000],
])("429 with Retry-After: %s says to wait %d ms", async (header, retryAfterMs) => {
  const far = await startHttp((_seen, response) => {
    response.writeHead(429, { "retry-after": header });
    response.end();
  });
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual({ kind: "limited", retryAfterMs });
});

test("429 without it says nothing about the wait", async () => {
  const far = await startHttp((_seen, response) => json(response, "", 429));
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual({ kind: "limited", retryAfterMs: null });
});
