import type { ServerResponse } from "node:http";

/** What a control call answers: JSON, or what was wrong with it. */
export type Answer = { status: number; body: unknown };

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const wrong = (message: string): Answer => ({ status: 400, body: { error: message } });

export function respond(response: ServerResponse, { status, body }: Answer): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { "Content-Type": "application/json", "Content-Length": bytes.length });
  response.end(bytes);
}
