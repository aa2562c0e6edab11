import { sandbox } from "@/e2e/support/world";

export type Person = {
  id: number;
  state: string;
  mobile: string | null;
  email: string | null;
  externalId: string | null;
  cards: string[];
};

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const answer = await fetch(`${sandbox}/__sandbox${path}`, {
    ...init,
    headers: { "content-type": "application/json", ...init.headers },
  });
  if (!answer.ok) throw new Error(`The sandbox answered ${answer.status} to ${path}: ${await answer.text()}`);
  return answer;
}

/** Everybody the sandbox knows. */
export async function people(): Promise<Person[]> {
  return (await ask("/people")).json();
}

/** The person of a designed state. */
export async function personOf(state: string): Promise<Person> {
  const found = (await people()).find((person) => person.state === state);
  if (!found) throw new Error(`The sandbox has nobody for the state "${state}".`);
  return found;
}

/** The newest one-time code sent to an address, waiting until one newer than `after` is there. */
export async function codeFor(to: string, after: number): Promise<string> {
  const end = Date.now() + 5_000;
  while (Date.now() < end) {
    const messages: { to: string; code: string; at: string }[] = await (
      await ask(`/outbox?to=${encodeURIComponent(to)}`)
    ).json();
    const [newest] = messages;
    if (newest && messages.length > after) return newest.code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No one-time code for ${to} arrived within 5 s.`);
}

/** How many codes an address has got so far. */
export async function codesSent(to: string): Promise<number> {
  const messages: unknown[] = await (await ask(`/outbox?to=${encodeURIComponent(to)}`)).json();
  return messages.length;
}

export async function setFault(
  endpoint: string,
  fault: string,
  more: { forMs?: number; rate?: number; retryAfter?: string; variant?: number; ms?: number } = {},
) {
  await ask("/faults", { method: "POST", body: JSON.stringify({ endpoint, fault, ...more }) });
}

export async function clearFaults() {
  await ask("/faults", { method: "DELETE" });
}

export async function configure(config: Record<string, unknown>) {
  await ask("/config", { method: "POST", body: JSON.stringify(config) });
}

export async function calls(): Promise<{ method: string; path: string; at: string }[]> {
  return (await ask("/calls")).json();
}

export async function forgetCalls() {
  await ask("/calls", { method: "DELETE" });
}
