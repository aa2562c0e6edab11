import { type Answer, problemOf } from "@/lib/queries/staff-problem";

const base = "/api/staff";

/** What a till asks for in one look-up. Commas part several identifiers of one customer. */
export type LookupQuestion = {
  identifier: string;
  how: "typed" | "scanned";
  kind?: string;
};

/** Finds a customer; the page of the handle shows them. */
export function postLookup(question: LookupQuestion): Promise<Answer<{ handle: string }>> {
  return send("POST", `${base}/lookups`, { ...question, brief: true });
}

/** Done. It outlives the page that sends it, and nobody waits for its answer. */
export function endLookup(handle: string): void {
  const address = `${base}/lookups/${encodeURIComponent(handle)}`;
  void fetch(address, { method: "DELETE", keepalive: true, cache: "no-store" }).catch(() => undefined);
}

/** The screen was touched: shift and look-up live on. */
export function keepAlive(handle: string | null): Promise<Answer<unknown>> {
  return send("POST", `${base}/keep`, { handle });
}

export function postLock(): Promise<Answer<unknown>> {
  return send("POST", `${base}/lock`, {}, true);
}

export function postUnlock(pin: string): Promise<Answer<unknown>> {
  return send("POST", `${base}/unlock`, { pin });
}

export function putPin(pin: string): Promise<Answer<unknown>> {
  return send("PUT", `${base}/pin`, { pin });
}

export function postRaise(
  handle: string,
  by: "card" | "screen-code" | "one-time-code",
  value: string,
): Promise<Answer<unknown>> {
  return send("POST", `${base}/lookups/${encodeURIComponent(handle)}/raise`, { by, value });
}

/** `to` is masked. */
export function postCode(handle: string): Promise<Answer<{ channel: string; to: string }>> {
  return send("POST", `${base}/lookups/${encodeURIComponent(handle)}/code`, {});
}

export function postReveal(
  handle: string,
  field: string,
  reason: string,
): Promise<Answer<{ field: string; value: string | null }>> {
  return send("POST", `${base}/lookups/${encodeURIComponent(handle)}/reveal`, { field, reason });
}

async function send<T>(
  method: "POST" | "PUT",
  address: string,
  body: unknown,
  keepalive = false,
): Promise<Answer<T>> {
  try {
    const response = await fetch(address, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      cache: "no-store",
      keepalive,
    });
    const text = await response.text();
    const parsed = text === "" ? {} : JSON.parse(text);
    return response.ok
      ? { ok: true, data: parsed.data }
      : { ok: false, problem: problemOf(response, parsed) };
  } catch {
    return { ok: false, problem: { status: 0, code: "offline", title: null, choices: [], rule: null } };
  }
}
