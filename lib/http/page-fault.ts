import "server-only";
import { faultOf, log } from "@/lib/log";

type Asked = { headers: Readonly<Record<string, string | string[] | undefined>> };

/**
 * A page or handler threw: a bug of ours. The line carries the request's id and the digest that the error
 * page shows, so that what somebody quotes is found.
 * @param route the route's template, never a path with values
 */
export function logPageFault(error: unknown, request: Asked, route: string): void {
  const requestId = request.headers["x-request-id"];
  const digest = typeof error === "object" && error !== null && "digest" in error ? error.digest : undefined;
  log().error(
    {
      requestId: typeof requestId === "string" ? requestId : null,
      reference: typeof digest === "string" ? digest : null,
      route,
      fault: faultOf(error),
    },
    "a page failed",
  );
}
