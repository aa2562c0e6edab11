import { createHash } from "node:crypto";
import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { askExpiry, json, startHttp, startTcp, testClient } from "@/lib/capillary/test-upstream";

const badAnswer = { kind: "unavailable", reason: "bad-answer", code: null, retryable: false };

test.each([
  ["empty", "", "empty"],
  ["blank", " \r\n\t", "empty"],
  ["half a document", '{"a":[1,2', "not-json"],
  ["a byte order mark", "\uFEFF{}", "not-json"],
  ["NaN", '{"points":NaN}', "not-json"],
  ["an HTML login page", "<!doctype html><title>Sign in</title>", "not-json"],
  ["two documents", "{}{}", "not-json"],
  ["bytes that are no text", Buffer.from([0x22, 0xff, 0xfe, 0x22]), "not-json"],
  ["100,000 levels", "[".repeat(100_000), "too-deep"],
  ["half a million values", `[${"0,".repeat(500_000)}0]`, "too-many-values"],
])("%s is dropped, not shown and not asked again; size and hash alone are kept", async (_name, body, why) => {
  const far = await startHttp((_seen, response) => json(response, body));
  const { client, events } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
  expect(far.seen).toHaveLength(1);
  const bytes = Buffer.from(body);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  expect(events.filter(({ type }) => type === "bad-body")).toEqual([
    { type: "bad-body", endpoint: "expiry", why, status: 200, bytes: bytes.length, hash },
  ]);
});

test("gzip and identity are read", async () => {
  const far = await startHttp((_seen, response, count) => {
    if (count === 1) return json(response, { n: 1 });
    response.writeHead(200, { "content-encoding": count === 2 ? "gzip" : "GZIP" });
    response.end(gzipSync(JSON.stringify({ n: count })));
  });
  const { client } = testClient(far.origin);
  for (const n of [1, 2, 3]) expect(await askExpiry(client)).toMatchObject({ kind: "ok", value: { n } });
  expect(far.seen[0]?.headers["accept-encoding"]).toBe("gzip");
});

test.each([
  ["br", brotliCompressSync("{}")],
  ["deflate", deflateSync("{}")],
  ["zstd", Buffer.from([0x28, 0xb5, 0x2f, 0xfd])],
  ["gzip, gzip", gzipSync(gzipSync("{}"))],
  ["gzip, br", gzipSync("{}")],
])("a body in %s is refused without decoding a byte", async (encoding, body) => {
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-encoding": encoding });
    response.end(body);
  });
  const { client, events } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
  expect(events).toContainEqual(expect.objectContaining({ type: "bad-body", why: "encoding", hash: null }));
});

test.each([
  [
    "cut short",
    gzipSync(JSON.stringify({ list: Array.from({ length: 5000 }, (_, at) => at) })).subarray(0, 2000),
  ],
  ["not gzip at all", Buffer.from('{"a":1}')],
])("gzip that is %s is dropped", async (_name, body) => {
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.end(body);
  });
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
});

test("a body announced as too large is refused unread", async () => {
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-length": String(24 * 1024 * 1024) });
    response.write("[");
  });
  const { client, events } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
  const found = events.find((event) => event.type === "bad-body");
  expect(found).toMatchObject({ why: "too-large", bytes: 24 * 1024 * 1024, hash: null });
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("an endless body is cut at the cap and its socket closed", async () => {
  let sent = 0;
  const far = await startTcp((socket) => {
    socket.write("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n");
    const chunk = `10000\r\n${" ".repeat(0x10000)}\r\n`;
    const pump = () => {
      while (!socket.destroyed && sent < 64 * 1024 * 1024) {
        sent += 0x10000;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on("drain", pump);
    pump();
  });
  const { client, events } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
  const found = events.find((event) => event.type === "bad-body");
  expect(found).toMatchObject({ why: "too-large" });
  expect(found?.type === "bad-body" && found.bytes).toBeLessThan(2 * 1024 * 1024);
  expect(sent).toBeLessThan(16 * 1024 * 1024);
  await expect.poll(() => far.sockets.size).toBe(0);
});

test("a gzip bomb is cut at the cap of what it unpacks to", async () => {
  const bomb = gzipSync(Buffer.alloc(256 * 1024 * 1024, 0x20), { level: 9 });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-encoding": "gzip" });
    response.end(bomb);
  });
  const { client, events } = testClient(far.origin);
  const before = process.memoryUsage().rss;
  expect(await askExpiry(client)).toEqual(badAnswer);
  const found = events.find((event) => event.type === "bad-body");
  expect(found).toMatchObject({ why: "too-large", hash: null });
  expect(found?.type === "bad-body" && found.bytes).toBeLessThan(2 * 1024 * 1024);
  expect((process.memoryUsage().rss - before) / 1024 / 1024).toBeLessThan(20);
});

test("a compressed body over the cap is cut before it is unpacked", async () => {
  const noise = Buffer.from(
    Array.from({ length: 40_000 }, (_, at) => `${(at * 2_654_435_761) % 4_294_967_296}`).join(),
  );
  const far = await startHttp((_seen, response) => {
    response.writeHead(200, { "content-encoding": "gzip", "transfer-encoding": "chunked" });
    response.end(gzipSync(noise));
  });
  const { client, events } = testClient(far.origin, { caps: { defaultBytes: 50_000, largeBytes: 50_000 } });
  expect(await askExpiry(client)).toEqual(badAnswer);
  expect(events.find((event) => event.type === "bad-body")).toMatchObject({ why: "too-large" });
});

test("a call may allow more, and a body of exactly the cap is read", async () => {
  const body = JSON.stringify("x".repeat(998));
  const far = await startHttp((_seen, response) => json(response, body));
  const { client } = testClient(far.origin, { caps: { defaultBytes: 1000, largeBytes: 3000 } });
  expect(body.length).toBe(1000);
  expect((await askExpiry(client)).kind).toBe("ok");
  const larger = await startHttp((_seen, response) => json(response, JSON.stringify("x".repeat(2000))));
  const { client: other } = testClient(larger.origin, { caps: { defaultBytes: 1000, largeBytes: 3000 } });
  const path = "/v2/customers/{customerId}/trackers";
  const large = await other.get(path, { customerId: 1 }, {}, { endpoint: "trackers", maxBytes: 3000 });
  expect(large.kind).toBe("ok");
  expect(await askExpiry(other)).toEqual(badAnswer);
});

test("duplicate keys and __proto__ change nothing but their own object", async () => {
  const body = '{"a":1,"a":2,"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}';
  const far = await startHttp((_seen, response) => json(response, body));
  const { client } = testClient(far.origin);
  const answer = await askExpiry(client);
  expect(answer).toMatchObject({ kind: "ok", value: { a: 2 } });
  expect(Object.prototype).not.toHaveProperty("polluted");
  const value = answer.kind === "ok" ? answer.value : null;
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
});

test("a body that ends before its announced length is a lost connection, never a shorter answer", async () => {
  const far = await startTcp((socket) => {
    socket.once("data", () => {
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"list":[1,2,3]}');
    });
  });
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject({ kind: "unavailable", reason: "connect" });
});

test("half a body before a reset, first on a kept and then on a fresh socket, is a lost connection", async () => {
  const far = await startTcp((socket) => {
    socket.once("data", () => {
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{"list":[1,');
      setTimeout(() => socket.resetAndDestroy(), 20);
    });
  });
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toMatchObject({ kind: "unavailable", reason: "connect", retryable: true });
  expect(far.opened()).toBe(2);
});

test("bytes that are no HTTP are a bad answer", async () => {
  const far = await startTcp((socket) => socket.once("data", () => socket.end("SSH-2.0-hello\r\n\r\n")));
  const { client } = testClient(far.origin);
  expect(await askExpiry(client)).toEqual(badAnswer);
});
