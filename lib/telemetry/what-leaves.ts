import type { Attributes } from "@opentelemetry/api";

/** What may be said of a span. Next also offers addresses with their queries; they stay here. */
const named = new Set([
  "http.method",
  "http.route",
  "http.status_code",
  "next.route",
  "next.span_type",
  "rung.request_id",
  "rung.endpoint",
  "rung.attempt",
  "rung.outcome",
  "rung.reason",
  "rung.upstream_request_id",
]);

/** The attributes of a span that may leave the process: listed names with plain values. */
export function attributesThatLeave(attributes: Attributes): Record<string, string | number | boolean> {
  const kept: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(attributes))
    if (
      named.has(name) &&
      (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    )
      kept[name] = value;
  return kept;
}

/**
 * A span's name without anything of the request in it. Next's names may hold an address; its span types and
 * route templates do not.
 */
export function nameThatLeaves(name: string, attributes: Attributes): string {
  const type = attributes["next.span_type"];
  if (typeof type !== "string") return name;
  const route = attributes["next.route"];
  return typeof route === "string" ? `${type} ${route}` : type;
}
