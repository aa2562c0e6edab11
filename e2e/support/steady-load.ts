import { Agent, request } from "node:http";

export type LoadAsk = { method?: string; path: string; headers?: Record<string, string>; body?: string };
export type LoadReport = {
  sent: number;
  answered: number;
  /** The gate's 503: a machine with more work than it can do says "in a moment". */
  refused: number;
  /** What did not end as it should: status or the connection's fault, and how often. */
  lost: Record<string, number>;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
};
export type SteadyLoad = { stop: () => Promise<LoadReport> };

const refusal = "refused for now";
const agent = new Agent({ keepAlive: true, maxSockets: 512 });

function send(address: string, ask: LoadAsk): Promise<string> {
  return new Promise((resolve) => {
    const { method = "GET" } = ask;
    const length = ask.body === undefined ? {} : { "content-length": String(Buffer.byteLength(ask.body)) };
    const headers = { ...ask.headers, ...length };
    const sent = request(`${address}${ask.path}`, { method, headers, agent }, (answer) => {
      let body = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => {
        if (body.length < 1_000) body += part;
      });
      answer.on("error", () => resolve("cut off"));
      answer.on("end", () => {
        const fault = answer.headers["x-front-fault"];
        const end = `${answer.statusCode}${fault ? ` ${fault} ${method}` : ""}`;
        const isRefusal = answer.statusCode === 503 && body.includes('"overloaded"');
        resolve(answer.complete ? (isRefusal ? refusal : end) : "cut off");
      });
    });
    sent.on("error", (error: Error & { code?: string }) => resolve(error.code ?? error.message));
    sent.end(ask.body);
  });
}

/**
 * Sends so many requests a second until it is stopped, each when it is due: a slow answer is not forgiven.
 * Requests take turns; whatever is neither 2xx and whole nor a refusal is lost.
 */
export function startSteadyLoad(address: string, perSecond: number, asks: readonly LoadAsk[]): SteadyLoad {
  const open = new Set<Promise<void>>();
  const times: number[] = [];
  const lost: Record<string, number> = {};
  let sent = 0;
  let refused = 0;
  const startedAt = performance.now();
  const one = async (ask: LoadAsk) => {
    const at = performance.now();
    const end = await send(address, ask);
    times.push(performance.now() - at);
    if (end === refusal) refused += 1;
    else if (!/^2\d\d$/.test(end)) lost[end] = (lost[end] ?? 0) + 1;
  };
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * perSecond);
    for (; sent < due; sent += 1) {
      const ask = asks[sent % asks.length];
      if (!ask) return;
      const going = one(ask).finally(() => open.delete(going));
      open.add(going);
    }
  }, 5);
  return {
    async stop() {
      clearInterval(timer);
      const seconds = (performance.now() - startedAt) / 1_000;
      await Promise.all(open);
      times.sort((a, b) => a - b);
      const at = (share: number) => Math.round(times[Math.floor((times.length - 1) * share)] ?? 0);
      const failed = Object.values(lost).reduce((sum, count) => sum + count, 0);
      return {
        sent,
        answered: sent - failed - refused,
        refused,
        lost,
        perSecond: Math.round(sent / seconds),
        p50Ms: at(0.5),
        p99Ms: at(0.99),
      };
    },
  };
}
