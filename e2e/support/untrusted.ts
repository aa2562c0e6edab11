import type net from "node:net";
import { listenAnywhere } from "@/e2e/support/listen";
import { createTls } from "@/lib/capillary/test-sockets";

/** An HTTPS server whose certificate nobody vouches for; `bytes` counts what it was told inside. */
export async function startUntrusted() {
  const { server, bytes } = createTls("127.0.0.1", new Date(Date.now() + 3_600_000));
  const sockets = new Set<net.Socket>();
  server.on("connection", (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
  });
  return {
    origin: `https://127.0.0.1:${await listenAnywhere(server)}`,
    bytes,
    stop: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
