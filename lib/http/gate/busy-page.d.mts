import type { IncomingHttpHeaders } from "node:http";

export function wantsPage(headers: IncomingHttpHeaders): boolean;
export function busyPage(given: {
  headers: IncomingHttpHeaders;
  reference: string;
  random?: () => number;
}): string;
