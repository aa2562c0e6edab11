import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { once } from "@/lib/once";

export type RequestContext = { requestId: string };

const storage = () => once("request-context", () => new AsyncLocalStorage<RequestContext>());
const shape = /^[0-9a-f-]{36}$/;

/** The id that the gate gave this request; a new one where there is no gate (development). */
export function requestIdOf(headers: Headers): string {
  const given = headers.get("x-request-id");
  return given && shape.test(given) ? given : randomUUID();
}

/** Runs `work` so that problems and log lines made within carry the request's id. */
export function withRequest<T>(context: RequestContext, work: () => Promise<T>): Promise<T> {
  return storage().run(context, work);
}

/** The request's id, or null outside of a request. */
export function currentRequestId(): string | null {
  return storage().getStore()?.requestId ?? null;
}
