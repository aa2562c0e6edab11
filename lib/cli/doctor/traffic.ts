import type { BadBody, CapillaryClient, ClientEvent, EndpointName } from "@/lib/capillary/calls";

type Call = Extract<ClientEvent, { type: "call" }>;

/** What went over the wire, as the client's observers told it. */
export type Traffic = {
  calls: readonly Call[];
  /** Shapes that no reader knows, `endpoint:path:what`. */
  shapes: readonly string[];
  /** Codes that the reference does not name. */
  codes: readonly { endpoint: EndpointName; where: "error" | "warning"; code: number | null }[];
  badBodies: readonly { endpoint: EndpointName; why: BadBody; status: number }[];
};

/** Collects a client's events until the process ends. */
export function watchTraffic(client: CapillaryClient): Traffic {
  const calls: Call[] = [];
  const shapes: string[] = [];
  const codes: Traffic["codes"][number][] = [];
  const badBodies: Traffic["badBodies"][number][] = [];
  client.observe((event) => {
    switch (event.type) {
      case "call":
        calls.push(event);
        break;
      case "drift":
        shapes.push(event.shape);
        break;
      case "unknown-code":
        codes.push(event);
        break;
      case "bad-body":
        badBodies.push(event);
        break;
      case "token":
        break;
      default:
        event satisfies never;
    }
  });
  return { calls, shapes, codes, badBodies };
}

/** Round trips of answered calls in milliseconds: median and slowest; null when none was answered. */
export type Times = { count: number; medianMs: number; slowestMs: number };

export function timesOf(traffic: Traffic, endpoint: EndpointName | null): Times | null {
  const all = traffic.calls
    .filter((call) => call.status !== null && (endpoint === null || call.endpoint === endpoint))
    .map(({ durationMs }) => durationMs)
    .sort((a, b) => a - b);
  const middle = all[Math.floor((all.length - 1) / 2)];
  const last = all.at(-1);
  if (middle === undefined || last === undefined) return null;
  return { count: all.length, medianMs: Math.round(middle), slowestMs: Math.round(last) };
}

/**
 * Their clock minus ours in seconds, the median over all answers; null without a `Date` header. The header
 * has whole seconds, cut, so half a second is added back.
 */
export function clockOffsetSeconds({ calls }: Traffic): number | null {
  const all = calls.flatMap(({ clockOffsetMs }) => (clockOffsetMs === null ? [] : [clockOffsetMs + 500]));
  all.sort((a, b) => a - b);
  const middle = all[Math.floor(all.length / 2)];
  return middle === undefined ? null : Math.round(middle / 1000);
}

/** How often the cluster answered 429. */
export function timesLimited({ calls }: Traffic): number {
  return calls.filter(({ outcome }) => outcome === "limited").length;
}
