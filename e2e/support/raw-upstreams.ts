import https from "node:https";
import net from "node:net";
import { Worker } from "node:worker_threads";
import { makeCertificate } from "@/lib/capillary/test-certificate";

/** A far side for what an HTTP server cannot do. */
export type RawUpstream = { origin: string; stop: () => Promise<void> };

/** A listening socket that nobody accepts from and whose backlog is full: a connect never finishes. */
export async function startFullBacklog(): Promise<RawUpstream> {
  const worker = new Worker(
    `const { parentPort } = require("node:worker_threads");
     const server = require("node:net").createServer();
     server.listen({ port: 0, host: "127.0.0.1", backlog: 1 }, () => {
       parentPort.postMessage(server.address().port);
       setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
     });`,
    { eval: true },
  );
  const port = await new Promise<number>((resolve) => worker.once("message", resolve));
  // Two fit into a backlog of one; the rest make sure.
  const fillers = Array.from({ length: 4 }, () => net.connect(port, "127.0.0.1").on("error", () => {}));
  await new Promise((resolve) => setTimeout(resolve, 100));
  return {
    origin: `http://127.0.0.1:${port}`,
    async stop() {
      for (const filler of fillers) filler.destroy();
      await worker.terminate();
    },
  };
}

/** An HTTPS server whose certificate nobody vouches for; `bytes` counts what it was told inside. */
export async function startUntrusted(): Promise<RawUpstream & { bytes: () => number }> {
  const { cert, key } = makeCertificate("127.0.0.1", new Date(Date.now() + 3_600_000));
  const pem = key.export({ type: "pkcs8", format: "pem" });
  const sockets = new Set<net.Socket>();
  let bytes = 0;
  const server = https.createServer({ cert, key: pem }, (_request, response) => response.end("{}"));
  server.on("connection", (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.on("secureConnection", (socket: net.Socket) =>
    socket.on("data", (data: Buffer) => {
      bytes += data.length;
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    origin: `https://127.0.0.1:${port}`,
    bytes: () => bytes,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
