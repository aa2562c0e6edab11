import { createServer, type Server } from "node:http";
import { expect, it } from "vitest";
import { widenBacklog } from "@/lib/http/gate/backlog.mjs";

function recorded(): { server: Server; given: unknown[][] } {
  const server = createServer();
  const given: unknown[][] = [];
  server.listen = (...parts: unknown[]) => {
    given.push(parts);
    return server;
  };
  return { server, given };
}

it("a crowd waits to be taken instead of being dropped without a word", () => {
  const { server, given } = recorded();
  const ready = () => {};
  widenBacklog(server);
  server.listen(3_000, "::", ready);
  server.listen(3_001);
  expect(given).toEqual([
    [{ port: 3_000, host: "::", backlog: 4_096 }, ready],
    [{ port: 3_001, backlog: 4_096 }, undefined],
  ]);
});

it("leaves alone what listens on something else than a port", () => {
  const { server, given } = recorded();
  widenBacklog(server);
  server.listen({ port: 3_000 });
  server.listen("/run/rung.sock");
  expect(given).toEqual([[{ port: 3_000 }], ["/run/rung.sock"]]);
});

it("a server that was widened listens and answers", async () => {
  const server = createServer((_request, response) => response.end("here"));
  widenBacklog(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
  await new Promise((resolve) => server.close(resolve));
});
