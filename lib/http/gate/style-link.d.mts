import type { ServerResponse } from "node:http";

export function readStyleLink(folder: string): string | null;
export function linkStyle(
  response: Pick<ServerResponse, "statusCode" | "getHeader" | "setHeader">,
  link: string,
): void;
