import "server-only";
import { readBytes } from "@/lib/http/read-json";

/** What is logged of a CSP report: which rule, and origin and path of what was stopped, without queries. */
export type Violation = { directive: string; blocked: string; page: string };

/**
 * Reads both forms of report, `application/csp-report` and the Reporting API's list; [] for anything else.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Content-Security-Policy/report-uri
 */
export async function readViolations(request: Request): Promise<Violation[]> {
  const bytes = await readBytes(request);
  if (bytes === null) return [];
  let content: unknown;
  try {
    content = JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return [];
  }
  const entries: unknown[] = Array.isArray(content) ? content.slice(0, 5) : [content];
  return entries.flatMap((entry) => {
    const inner = field(entry, "csp-report") ?? field(entry, "body");
    if (inner === undefined) return [];
    return [
      {
        directive: word(field(inner, "effective-directive") ?? field(inner, "effectiveDirective")),
        blocked: place(field(inner, "blocked-uri") ?? field(inner, "blockedURL")),
        page: place(field(inner, "document-uri") ?? field(inner, "documentURL")),
      },
    ];
  });
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function word(value: unknown): string {
  return typeof value === "string" ? (/^[a-z-]{1,40}/.exec(value)?.[0] ?? "") : "";
}

function place(value: unknown): string {
  if (typeof value !== "string" || !URL.canParse(value)) return word(value);
  const { origin, pathname } = new URL(value);
  return `${origin}${pathname}`.slice(0, 200);
}
