import http from "node:http";
import net from "node:net";
import { afterEach } from "vitest";
import type { ClientEvent } from "@/lib/capillary/calls";
import { type CapillaryClient, createClient } from "@/lib/capillary/client";
import { type CapillaryConfig, capillaryDefaults } from "@/lib/capillary/config";
import { createTls, openFullBacklog } from "@/lib/capillary/test-sockets";

/** Far sides for tests of the transport: real sockets on loopback, closed after each test. */

const cleanups: (() => Promise<unknown> | unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

function cleanUp(what: () => Promise<unknown> | unknown): void {
  cleanups.push(what);
}

export type FarSide = { origin: string; port: number; sockets: Set<net.Socket>; opened: () => number };

export type Seen = { method: string; url: string; headers: http.IncomingHttpHeaders; body: string };
export type Responder = (seen: Seen, response: http.ServerResponse, count: number) => void;

/** An HTTP server; `seen` holds every request with its body. */
export async function startHttp(respond: Responder): Promise<FarSide & { seen: Seen[] }> {
  const seen: Seen[] = [];
  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const entry = {
        method: request.method ?? "",
        url: request.url ?? "",
        headers: request.headers,
        body: Buffer.concat(chunks).toString("utf8"),
      };
      seen.push(entry);
      respond(entry, response, seen.length);
    });
  });
  // A kept socket must not die of the server's own idleness in the middle of a test.
  server.keepAliveTimeout = 60_000;
  return { ...(await listen(server)), seen };
}

/** A TCP server for what HTTP servers cannot do. */
export function startTcp(onSocket: (socket: net.Socket, count: number) => void): Promise<FarSide> {
  let count = 0;
  return listen(
    net.createServer((socket) => {
      count++;
      // An end nobody reads up to is never seen.
      socket.resume();
      onSocket(socket, count);
    }),
  );
}

export async function listen(server: net.Server): Promise<FarSide> {
  const sockets = new Set<net.Socket>();
  let opened = 0;
  server.on("connection", (socket) => {
    opened++;
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  cleanUp(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return { origin: `http://127.0.0.1:${port}`, port, sockets, opened: () => opened };
}

/** An HTTPS server with a certificate of its own making; `bytes` counts what it was sent once the handshake held. */
export async function startTls(host: string, until: Date) {
  const { server, cert, bytes } = createTls(host, until);
  const far = await listen(server);
  return { origin: far.origin.replace("http:", "https:"), cert, bytes };
}

/** A listening socket that nobody accepts from and whose backlog is full: a connect never finishes. */
export async function startFullBacklog(): Promise<{ origin: string }> {
  const { origin, stop } = await openFullBacklog();
  cleanUp(stop);
  return { origin };
}

export const testNow = new Date("2026-11-21T10:42:00Z");

/** Generous deadlines, so that a busy machine fails no test that is not about time. */
export function testConfig(origin: string, over: Partial<CapillaryConfig> = {}): CapillaryConfig {
  return {
    ...capillaryDefaults,
    origin,
    basePath: "",
    auth: { kind: "basic", tillCode: "store.till01", password: "till-password" },
    source: "INSTORE",
    accountId: null,
    timeZone: "UTC",
    goals: "target-groups",
    now: () => testNow,
    ...over,
    deadlines: { connectMs: 5000, headMs: 8000, totalMs: 10_000, ...over.deadlines },
    retry: { ...capillaryDefaults.retry, jitterMs: 5, ...over.retry },
  };
}

export function testClient(
  origin: string,
  over: Partial<CapillaryConfig> = {},
): { client: CapillaryClient; events: ClientEvent[] } {
  const client = createClient(testConfig(origin, over));
  cleanUp(() => client.close());
  const events: ClientEvent[] = [];
  client.observe((event) => events.push(event));
  return { client, events };
}

/** The call most tests make. */
export function askExpiry(client: CapillaryClient, signal?: AbortSignal) {
  const path = "/v2/customers/{customerId}/pointsExpirySchedule";
  return client.get(path, { customerId: 42 }, {}, { endpoint: "expiry", signal });
}

export function json(response: http.ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body));
}
