import net from "node:net";
import { Worker } from "node:worker_threads";

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
