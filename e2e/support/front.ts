import { Agent, createServer, type IncomingMessage, type OutgoingHttpHeaders, request } from "node:http";

/** What a front in production does, and no more: it asks for readiness, takes turns, and tries a read again. */
export type Front = {
  address: string;
  /** Who gets requests just now. */
  ready: () => string[];
  /** How often a read went to another instance because the first could not be reached. */
  retries: () => number;
  stop: () => Promise<void>;
};

type Options = { port: number; backends: readonly string[] };
type Call = { method: string; path: string; headers: OutgoingHttpHeaders; body: Buffer };

const everyMs = 100;
const hopByHop = /^(connection|keep-alive|transfer-encoding|upgrade|te|trailer|proxy-.*)$/;

/**
 * A round-robin front: readiness decides who gets requests (asked every 100 ms), and GET and HEAD go to another
 * instance when one breaks off before its answer began or refuses with 503.
 */
export async function startFront({ port, backends }: Options): Promise<Front> {
  const turns = takeTurns(backends);
  const sending = createSending(turns.next);
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const { method = "GET", url: path = "/", headers } = incoming;
    const own = { ...without(headers), "x-forwarded-for": incoming.socket.remoteAddress ?? "" };
    try {
      const answer = await sending.send({ method, path, headers: own, body });
      outgoing.writeHead(answer.statusCode ?? 502, without(answer.headers));
      answer.on("error", () => outgoing.destroy());
      answer.pipe(outgoing);
    } catch (error) {
      outgoing.writeHead(502, { "x-front-fault": faultOf(error) }).end();
    }
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    ready: turns.ready,
    retries: sending.retries,
    stop: async () => {
      turns.stop();
      sending.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Who is ready, and whose turn it is among them. */
function takeTurns(backends: readonly string[]) {
  const ready = new Set<string>();
  let turn = 0;
  const look = setInterval(() => {
    for (const each of backends)
      void readiness(each).then((said) => {
        if (said === "ready") ready.add(each);
        if (said === "not ready") ready.delete(each);
      });
  }, everyMs);
  return {
    ready: () => [...ready],
    next(except?: string) {
      const able = [...ready].filter((each) => each !== except);
      turn += 1;
      return able[turn % Math.max(1, able.length)];
    },
    stop: () => clearInterval(look),
  };
}

/** Sends a call to whose turn it is, and a read to another when that one breaks off or refuses. */
function createSending(next: (except?: string) => string | undefined) {
  const agent = new Agent({ keepAlive: true });
  let retries = 0;
  return {
    async send(call: Call): Promise<IncomingMessage> {
      const first = next();
      if (!first) throw new Error("nobody is ready");
      const other = () => (call.method === "GET" || call.method === "HEAD" ? next(first) : undefined);
      try {
        const answer = await forward(first, call, agent);
        const second = answer.statusCode === 503 ? other() : undefined;
        if (!second) return answer;
        answer.resume();
        return forward(second, call, agent);
      } catch (error) {
        const second = other();
        if (!second) throw error;
        retries += 1;
        return forward(second, call, agent);
      }
    },
    retries: () => retries,
    stop: () => agent.destroy(),
  };
}

/** A probe that only took long says nothing: fronts want several such in a row before they believe it. */
async function readiness(backend: string): Promise<"ready" | "not ready" | "slow"> {
  try {
    const answer = await fetch(`${backend}/api/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await answer.arrayBuffer();
    return answer.ok ? "ready" : "not ready";
  } catch (error) {
    return error instanceof Error && error.name === "TimeoutError" ? "slow" : "not ready";
  }
}

function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "code" in error ? String(error.code) : error.message;
}

function forward(to: string, { method, path, headers, body }: Call, agent: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(`${to}${path}`, { method, headers, agent }, resolve);
    sent.on("error", reject);
    sent.end(body);
  });
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part);
  return Buffer.concat(parts);
}

function without(headers: IncomingMessage["headers"]): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !hopByHop.test(name)));
}
