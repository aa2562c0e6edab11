import "server-only";
import diagnostics from "node:diagnostics_channel";
import { Socket } from "node:net";
import { Agent, buildConnector, errors } from "undici";
import type { CapillaryConfig } from "@/lib/capillary/config";

/** The two ways out: kept sockets for reads, a fresh one for second tries and for writes. */
export type Sockets = { kept: Agent; fresh: Agent; close(): Promise<void> };

/** How often a socket of ours carried a request. */
const uses = new WeakMap<object, number>();
const errorsOfReused = new WeakSet<object>();

// undici does not say which socket carried a failed request, but it hands the socket's own error object
// on to it, and announces each request with its socket.
diagnostics.subscribe("undici:client:sendHeaders", (message) => {
  const socket =
    typeof message === "object" && message !== null && "socket" in message ? message.socket : null;
  if (typeof socket !== "object" || socket === null) return;
  const used = uses.get(socket);
  if (used !== undefined) uses.set(socket, used + 1);
});

/** True for the error of a kept socket that had served a request before: the far side had let it go. */
export function isStaleSocketError(error: unknown): boolean {
  return typeof error === "object" && error !== null && errorsOfReused.has(error);
}

export function openSockets(config: Pick<CapillaryConfig, "deadlines" | "sockets" | "trustedCa">): Sockets {
  const shared = {
    connections: config.sockets.perOrigin,
    // Our own deadlines end a call; undici's are coarse and restart with each byte.
    headersTimeout: 0,
    bodyTimeout: 0,
  };
  const connect = connector(config);
  const kept = new Agent({
    ...shared,
    connect,
    pipelining: 1,
    keepAliveTimeout: config.sockets.keepAliveMs,
    keepAliveMaxTimeout: config.sockets.keepAliveMs,
  });
  const fresh = new Agent({ ...shared, connect, pipelining: 0 });
  return {
    kept,
    fresh,
    close: async () => {
      await Promise.all([kept.destroy(), fresh.destroy()]);
    },
  };
}

function connector(config: Pick<CapillaryConfig, "deadlines" | "trustedCa">): buildConnector.connector {
  const { connectMs } = config.deadlines;
  const open = buildConnector({
    // undici counts this in steps of half a second; ours below is exact.
    timeout: 0,
    // Said outright, so that NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment changes nothing here.
    rejectUnauthorized: true,
    ...(config.trustedCa === null ? {} : { ca: config.trustedCa }),
  });
  return (options, done) => {
    let timer: NodeJS.Timeout | undefined;
    const connecting: unknown = open(options, (...result) => {
      clearTimeout(timer);
      const [, socket] = result;
      if (socket) watch(socket);
      done(...result);
    });
    timer = setTimeout(() => {
      if (connecting instanceof Socket) connecting.destroy(new errors.ConnectTimeoutError());
    }, connectMs);
  };
}

function watch(socket: Socket): void {
  uses.set(socket, 0);
  socket.on("error", (error) => {
    if ((uses.get(socket) ?? 0) > 1) errorsOfReused.add(error);
  });
}
