import type {
  CallOptions,
  CapillaryClient,
  EndpointName,
  PathParams,
  Query,
  ReadTemplate,
} from "@/lib/capillary/calls";
import { createClient } from "@/lib/capillary/client";
import type { Outcome } from "@/lib/capillary/outcome";

/** Longest wait for a rate limit to pass; the doctor is no reason to keep an operator waiting longer. */
const longestWaitMs = 5000;
const usualWaitMs = 2000;
/** So many limited or late answers in a row, and the rest is not asked: it would come to the same. */
const mostInARow = 2;

const refused: Outcome<never> = { kind: "rejected", code: null };

/** A read as it was asked. */
export type AskedRead = {
  template: ReadTemplate;
  pathParams: PathParams;
  query: Query;
  options: CallOptions;
};

export type CarefulClient = CapillaryClient & {
  /** The last parsed body of each call that was answered. */
  readonly bodies: ReadonlyMap<EndpointName, unknown>;
  /** The first question that nobody answered in time. */
  late(): AskedRead | null;
};

type Wait = (ms: number) => Promise<void>;
const sleep: Wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * A client that only reads, keeps the bodies for looking at their shape, and yields to a cluster in trouble:
 * it waits once for each limited answer, and stops asking when two in a row are limited, late or lost.
 */
export function carefulClient(client: CapillaryClient, wait: Wait = sleep): CarefulClient {
  const bodies = new Map<EndpointName, unknown>();
  let late: AskedRead | null = null;
  let trouble: Outcome<unknown>[] = [];
  const get: CapillaryClient["get"] = async (template, pathParams, query, options) => {
    const last = trouble.at(-1);
    if (last && trouble.length >= mostInARow) return last;
    const ask = () => client.get(template, pathParams, query, options);
    let outcome = await ask();
    if (outcome.kind === "limited") {
      await wait(Math.min(outcome.retryAfterMs ?? usualWaitMs, longestWaitMs));
      outcome = await ask();
    }
    trouble = isTrouble(outcome) ? [...trouble, outcome] : [];
    if (outcome.kind === "unavailable" && outcome.reason === "timeout")
      late ??= { template, pathParams, query, options };
    if (outcome.kind === "ok") bodies.set(options.endpoint, outcome.value);
    return outcome;
  };
  // Both writes are one-time codes: a message to somebody.
  return { ...client, get, post: async () => refused, bodies, late: () => late };
}

/** Of the whole cluster, and not of one call: the next call would meet it too. */
function isTrouble(outcome: Outcome<unknown>): boolean {
  if (outcome.kind === "limited") return true;
  return outcome.kind === "unavailable" && ["timeout", "connect", "credentials"].includes(outcome.reason);
}

const patience = { connectMs: 3000, headMs: 12_000, totalMs: 15_000 };

/** How long a question takes whose answer Rung does not wait for, in milliseconds; null: longer than 12 s. */
export async function askPatiently(client: CapillaryClient, read: AskedRead): Promise<number | null> {
  const patient = createClient({ ...client.config, deadlines: patience });
  const startedMs = performance.now();
  const { template, pathParams, query, options } = read;
  const outcome = await patient.get(template, pathParams, query, options);
  await patient.close();
  const lost = outcome.kind === "unavailable" && ["timeout", "connect"].includes(outcome.reason);
  return lost ? null : performance.now() - startedMs;
}
