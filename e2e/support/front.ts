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

type Options = { port: number; backends: readonly string[]; everyMs?: number };
type Call = { method: string; path: string; headers: OutgoingHttpHeaders; body: Buffer };

const hopByHop = /^(connection|keep-alive|transfer-encoding|upgrade|te|trailer|proxy-.*)$/;

/**
 * A round-robin front: readiness decides who gets requests (asked every 100 ms unless `everyMs` says
 * otherwise), and GET and HEAD go to another instance when one breaks off before its answer began.
 */
export async function startFront({ port, backends, everyMs = 100 }: Options): Promise<Front> {
  const agents = new Map(backends.map((each) => [each, new Agent({ keepAlive: true })]));
  const ready = new Set<string>();
  let turn = 0;
  let retries = 0;
  const look = setInterval(() => {
    for (const each of backends) void isReady(each).then((up) => (up ? ready.add(each) : ready.delete(each)));
  }, everyMs);
  const next = (except?: string) => {
    const able = [...ready].filter((each) => each !== except);
    turn += 1;
    return able[turn % Math.max(1, able.length)];
  };
  const send = async (call: Call): Promise<IncomingMessage> => {
    const first = next();
    if (!first) throw new Error("nobody is ready");
    try {
      return await forward(first, call, agents.get(first));
    } catch (error) {
      const other = call.method === "GET" || call.method === "HEAD" ? next(first) : undefined;
      if (!other) throw error;
      retries += 1;
      return forward(other, call, agents.get(other));
    }
  };
  const server = createServer(async (incoming, outgoing) => {
    const body = await bodyOf(incoming);
    const { method = "GET", url: path = "/", headers } = incoming;
    const own = { ...without(headers), "x-forwarded-for": incoming.socket.remoteAddress ?? "" };
    try {
      const answer = await send({ method, path, headers: own, body });
      outgoing.writeHead(answer.statusCode ?? 502, without(answer.headers));
      answer.on("error", () => outgoing.destroy());
      answer.pipe(outgoing);
    } catch {
      outgoing.writeHead(502).end();
    }
  });
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${port}`,
    ready: () => [...ready],
    retries: () => retries,
    stop: async () => {
      clearInterval(look);
      for (const agent of agents.values()) agent.destroy();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function isReady(backend: string): Promise<boolean> {
  const signal = AbortSignal.timeout(1_000);
  const answer = await fetch(`${backend}/api/health/ready`, { signal }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  return answer?.ok ?? false;
}

function forward(to: string, { method, path, headers, body }: Call, agent?: Agent): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const sent = request(`${to}${path}`, { method, headers, ...(agent ? { agent } : {}) }, resolve);
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
