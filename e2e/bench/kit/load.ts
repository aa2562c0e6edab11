import { type Running, startNode, stop } from "@/e2e/bench/kit/process";

export type LoadAsk = {
  address: string;
  path: string;
  /** One set for each person; they take turns. */
  headers: Record<string, string>[];
  /** How many at once. */
  people: number;
  ms: number;
  /** Open loop: so many a second, whatever comes back. Without it each person asks again when answered. */
  ratePerSecond?: number;
  /** The most requests in all. */
  most?: number;
};

/** Times in milliseconds. */
export type LoadAnswer = {
  count: number;
  ms: number;
  perSecond: number;
  p50: number;
  p99: number;
  firstP50: number;
  bytesEach: number;
  statuses: Record<string, number>;
};

export type Measured = LoadAnswer & { cpuMsEach: number };

export type LoadGenerator = {
  run: (ask: LoadAsk) => Promise<LoadAnswer>;
  /** The same, with the server's own processor time. @throws when an answer was neither 200 nor a refusal */
  measure: (server: Running, ask: Omit<LoadAsk, "address">) => Promise<Measured>;
  stop: () => Promise<void>;
};

/** One child process that makes load as told; one load at a time. */
export function startLoad(): LoadGenerator {
  const child = startNode(["--import", "tsx", "e2e/bench/kit/load-child.ts"], process.env, "beside", true);
  const run = (ask: LoadAsk) =>
    new Promise<LoadAnswer>((resolve, reject) => {
      child.once("message", (message: { answer?: LoadAnswer; error?: string }) =>
        message.answer ? resolve(message.answer) : reject(new Error(message.error)),
      );
      child.send(ask);
    });
  return {
    run,
    async measure(server, ask) {
      const before = server.cpuMs();
      const answer = await run({ ...ask, address: server.address });
      const cpuMsEach = (server.cpuMs() - before) / Math.max(1, answer.count);
      if (Object.keys(answer.statuses).some((status) => status !== "200" && status !== "503"))
        throw new Error(`${server.address}${ask.path} answered ${JSON.stringify(answer.statuses)}.`);
      return { ...answer, cpuMsEach };
    },
    stop: () => stop(child),
  };
}
