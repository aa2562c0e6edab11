import "server-only";
import type { NextRequest } from "next/server";
import { readJson } from "@/lib/http/read-json";
import { currentRequestId, requestIdOf, withRequest } from "@/lib/http/request-context";
import { internal, refused, resultResponse, storeDown } from "@/lib/http/result-response";
import { isSameOrigin } from "@/lib/http/same-origin";
import { faultOf, log } from "@/lib/log";
import type { Result } from "@/lib/loyalty/result";
import { StoreError } from "@/lib/store/sql";

export type Basics = {
  request: NextRequest;
  /** Dynamic parts of the address; the parts of a catch-all are joined by "/". */
  params: Readonly<Record<string, string>>;
  /** The parsed JSON of a write; `null` when there is no body or the method reads. */
  body: unknown;
};
export type RouteHandler = (
  request: NextRequest,
  context: { params: Promise<Record<string, string | string[] | undefined>> },
) => Promise<Response>;
type Admission<T> = { ok: true; with: T } | { ok: false; response: Response };
type Options = { rawBody?: true; anyOrigin?: true };

/** What every route handler has in common, around who may call it and what it does. */
export function guarded<T extends object>(options: Options, admit: () => Promise<Admission<T>>) {
  return (handler: (context: Basics & T) => Promise<Response | Result<unknown>>): RouteHandler =>
    (request, context) =>
      withRequest({ requestId: requestIdOf(request.headers) }, async () => {
        try {
          const writes = request.method !== "GET" && request.method !== "HEAD";
          if (writes && !options.anyOrigin && !isSameOrigin(request.headers))
            return refused("cross-site", null);
          const admission = await admit();
          if (!admission.ok) return admission.response;
          const body = writes && !options.rawBody ? await readJson(request) : nothing;
          if (!body.ok) return body.response;
          const basics = { request, params: flat(await context.params), body: body.value };
          const answer = await handler({ ...basics, ...admission.with });
          return answer instanceof Response ? answer : resultResponse(answer);
        } catch (error) {
          return failed(error);
        }
      });
}

const nothing = { ok: true, value: null } as const;

/** A bug is logged with the request's id and answered without a word about it. */
function failed(error: unknown): Response {
  // Next's own control flow (redirect, not-found, dynamic rendering) is not ours to answer.
  if (error instanceof Error && "digest" in error) throw error;
  log().error({ requestId: currentRequestId(), fault: faultOf(error) }, "request failed");
  return error instanceof StoreError ? storeDown() : internal();
}

// Next's production server gives a route without dynamic parts no params at all, whatever its types say.
function flat(params: Record<string, string | string[] | undefined> | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(params ?? {}).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join("/") : (value ?? ""),
    ]),
  );
}
