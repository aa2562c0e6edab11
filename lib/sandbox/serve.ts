import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { authProblem } from "@/lib/sandbox/authenticate";
import { control } from "@/lib/sandbox/control/control";
import { respond, wrong } from "@/lib/sandbox/control/respond";
import { type Reply, v2Error } from "@/lib/sandbox/envelopes";
import { answerWithFault } from "@/lib/sandbox/faults/answer";
import { readBody } from "@/lib/sandbox/read-body";
import { findRoute, type Route } from "@/lib/sandbox/routes";
import { type Exchange, sendReply, setCommonHeaders } from "@/lib/sandbox/send";
import { asConfigured } from "@/lib/sandbox/transform";
import type { World } from "@/lib/sandbox/world";

const base = "http://sandbox.invalid";

type Incoming = { world: World; request: IncomingMessage; url: URL };

async function goodAnswer({ world, request, url }: Incoming, route: Route, id: string): Promise<Reply> {
  const needsProof = route.endpoint !== "token";
  const refused = needsProof ? authProblem(request, world) : null;
  if (refused) return refused;
  if (world.settings.forbidden.includes(route.endpoint))
    return v2Error(4000, "Not authorized. Access is denied!", 403);
  const body = route.method === "POST" ? await readBody(request) : null;
  const { status, body: made } = route.handle({ world, id, query: url.searchParams, body });
  return { status, body: asConfigured(made, world.settings) };
}

function note({ world, request, url }: Incoming, route: Route | null): void {
  world.calls.add({
    method: request.method ?? "",
    path: route?.template ?? url.pathname,
    at: new Date().toISOString(),
    endpoint: route?.endpoint ?? null,
    query: Object.fromEntries(url.searchParams),
    headers: Object.keys(request.headers),
  });
}

async function serveCapillary(incoming: Incoming, response: ServerResponse): Promise<void> {
  const { world, request, url } = incoming;
  const found = findRoute(request.method ?? "", url.pathname);
  note(incoming, found?.route ?? null);
  const exchange: Exchange = { request, response, settings: world.settings };
  setCommonHeaders(exchange);
  if (world.latencyMs > 0) await wait(world.latencyMs);
  if (!found)
    return sendReply(exchange, v2Error(501, `The sandbox does not know ${request.method} this path`, 501));
  const { route, id } = found;
  const answer = () => goodAnswer(incoming, route, id);
  const fault = world.faults.next(route.endpoint);
  if (fault) await answerWithFault({ exchange, fault, endpoint: route.endpoint, answer });
  else sendReply(exchange, await answer());
}

/** Answers one request: a control call under `/__sandbox/`, or Capillary's side. */
export async function serve(world: World, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? "/";
  if (!URL.canParse(path, base)) return respond(response, wrong("Unreadable address."));
  const url = new URL(path, base);
  if (!url.pathname.startsWith("/__sandbox/")) return serveCapillary({ world, request, url }, response);
  const method = request.method ?? "GET";
  const body = method === "POST" ? await readBody(request) : null;
  const name = url.pathname.slice("/__sandbox/".length);
  respond(response, control(method, name, { world, query: url.searchParams, body }));
}
