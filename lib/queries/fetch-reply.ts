/** The part of every `/api` reply that says how fresh it is. */
export type Freshness = {
  asOf: string;
  stale: boolean;
  unavailable: readonly string[];
  /** The upstream is in trouble just now, whether or not this reply is dated. */
  slow?: boolean;
};

/** True while something on the page is dated or missing, or the upstream is slow. */
export function isTroubled({ stale, slow, unavailable }: Freshness): boolean {
  return stale || slow === true || unavailable.length > 0;
}

/** Why a call gave no answer. `signed-out` is told apart: it is no outage. */
export class ReplyError extends Error {
  override readonly name = "ReplyError";
  constructor(readonly kind: "signed-out" | "unavailable" | "network") {
    super(kind);
  }
}

/**
 * Reads only the freshness of a reply of Rung's own API; the figures themselves are rendered on the server.
 * @throws ReplyError
 */
export async function fetchFreshness(path: string, signal: AbortSignal): Promise<Freshness> {
  const response = await fetch(path, {
    signal,
    cache: "no-store",
    headers: { accept: "application/json" },
  }).catch(() => {
    throw new ReplyError("network");
  });
  if (response.status === 401) throw new ReplyError("signed-out");
  if (!response.ok) throw new ReplyError("unavailable");
  const body: unknown = await response.json().catch(() => null);
  const reply = readFreshness(body);
  if (!reply) throw new ReplyError("unavailable");
  return reply;
}

function readFreshness(body: unknown): Freshness | null {
  if (typeof body !== "object" || body === null) return null;
  if (!("asOf" in body) || typeof body.asOf !== "string") return null;
  const stale = "stale" in body && body.stale === true;
  const slow = "slow" in body && body.slow === true;
  const listed = "unavailable" in body && Array.isArray(body.unavailable) ? body.unavailable : [];
  return { asOf: body.asOf, stale, slow, unavailable: listed.filter((name) => typeof name === "string") };
}

/** True when a later answer is newer than what is shown, or a part that was missing is there again. */
export function isBetter(later: Freshness, shown: Freshness): boolean {
  if (Date.parse(later.asOf) > Date.parse(shown.asOf)) return true;
  if (shown.stale && !later.stale) return true;
  if (shown.slow && !later.slow) return true;
  return shown.unavailable.some((name) => !later.unavailable.includes(name));
}

/** True when a later answer is dated where the page says it is not: the page must say so. */
export function isWorse(later: Freshness, shown: Freshness): boolean {
  return later.stale && !shown.stale;
}
