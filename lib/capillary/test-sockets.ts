import https from "node:https";
import net from "node:net";
import type tls from "node:tls";
import { Worker } from "node:worker_threads";
import { makeCertificate } from "@/lib/capillary/test-certificate";

// Far sides that a plain HTTP server cannot be, for unit tests and end-to-end tests alike.

/** A listening socket that nobody accepts from and whose backlog is full: a connect never finishes. */
export async function openFullBacklog(): Promise<{ origin: string; stop: () => Promise<void> }> {
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

/**
 * An HTTPS server with a certificate of its own making, not listening yet; `bytes` counts what it was sent
 * once the handshake held.
 */
export function createTls(host: string, until: Date) {
  const { cert, key } = makeCertificate(host, until);
  let bytes = 0;
  const pem = key.export({ type: "pkcs8", format: "pem" });
  const server = https.createServer({ cert, key: pem }, (_request, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end('{"fine":true}');
  });
  server.on("secureConnection", (socket: tls.TLSSocket) =>
    socket.on("data", (data: Buffer) => {
      bytes += data.length;
    }),
  );
  return { server, cert, bytes: () => bytes };
}
