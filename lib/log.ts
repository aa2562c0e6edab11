import "server-only";
import pino, { type Logger, type LoggerOptions } from "pino";
import { scrub } from "@/lib/http/gate/scrub.mjs";
import { once } from "@/lib/once";

const secret = [
  "authorization",
  "cookie",
  "password",
  "code",
  "token",
  "secret",
  "identifier",
  "mobile",
  "email",
];

/**
 * The log of this process: one JSON object a line, so line breaks from input stay within their string.
 * Only named fields are ever logged; the redaction list is the second fence.
 */
export function log(): Logger {
  return once("log", () => pino(logOptions(process.env.LOG_LEVEL || "info")));
}

/** The form of every line, shared with tests. */
export function logOptions(level: string): LoggerOptions {
  return {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[removed]" },
    serializers: { err: faultOf, error: faultOf },
  };
}

/** What may be said of an error in the log: its name, kind (`ECONNREFUSED`) and a scrubbed message; no stack. */
export type Fault = { name: string; message: string; kind?: string; cause?: Fault };

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { name: typeof error, message: scrub(String(error)) };
  return {
    name: error.name,
    message: scrub(error.message),
    ...("code" in error && typeof error.code === "string" ? { kind: scrub(error.code) } : {}),
    ...(error.cause === undefined ? {} : { cause: faultOf(error.cause) }),
  };
}
