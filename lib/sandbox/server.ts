import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { serve } from "@/lib/sandbox/serve";
import { World, type WorldOptions } from "@/lib/sandbox/world";

export type Sandbox = { url: string; world: World; close: () => Promise<void> };

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address !== null && typeof address === "object") resolve(address);
      else reject(new Error("The sandbox has no port."));
    });
  });
}

/**
 * Starts a sandbox, on loopback unless told otherwise; port 0 takes a free one.
 * @throws the socket's error, `EADDRINUSE` among them
 */
export async function startSandbox(
  port: number,
  options: WorldOptions,
  host = "127.0.0.1",
): Promise<Sandbox> {
  const world = new World(options);
  const server = createServer((request, response) => {
    serve(world, request, response).catch((error: unknown) => {
      // A caller that gave up has broken its own request; only faults of the sandbox itself are worth a line.
      if (!request.destroyed) console.error("sandbox:", error);
      response.destroy();
    });
  });
  server.keepAliveTimeout = 30_000;
  const { port: taken } = await listen(server, port, host);
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://${host}:${taken}`, world, close };
}
