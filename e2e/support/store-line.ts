import { connect, createServer, type Socket } from "node:net";
import { listenAnywhere } from "@/e2e/support/listen";

/** A line to a database that a test can cut, or leave standing and silent, as a frozen machine does. */
export type StoreLine = {
  port: number;
  /** "silent" takes what comes and answers nothing; "cut" refuses and closes what is open. */
  set: (state: "open" | "silent" | "cut") => void;
  stop: () => Promise<void>;
};

export async function startStoreLine(target: number): Promise<StoreLine> {
  let state: "open" | "silent" | "cut" = "open";
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    if (state === "cut") return near.destroy();
    const far = connect(target, "127.0.0.1");
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = () => {
      near.destroy();
      far.destroy();
      pairs.delete(pair);
    };
    const carry = (from: Socket, to: Socket) => {
      from.on("data", (chunk) => {
        if (state === "open") to.write(chunk);
      });
      from.on("close", end);
      from.on("error", end);
    };
    carry(near, far);
    carry(far, near);
    return near;
  });
  const port = await listenAnywhere(server);
  const closeAll = () => {
    for (const [near] of pairs) near.destroy();
  };
  return {
    port,
    set(next) {
      // What was swallowed is lost for good: those connections cannot go on.
      if (next === "cut" || state === "silent") closeAll();
      state = next;
    },
    stop: () => {
      closeAll();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
