import { problems, type Reply, v2Error } from "@/lib/sandbox/envelopes";
import type { Person } from "@/lib/sandbox/people/person";

const sources = new Set([
  "INSTORE",
  "MARTJACK",
  "WECHAT",
  "LINE",
  "ALL",
  "MAPP_SDK",
  "FACEBOOK",
  "WEB_ENGAGE",
  "MOBILE_APP",
]);

/** What is wrong with `source` and `accountId` for anybody; null when they are good. Absent source is the caller's. */
export function sourceProblem(query: URLSearchParams): Reply | null {
  const source = query.get("source")?.toUpperCase() ?? "INSTORE";
  if (!sources.has(source)) return v2Error(...problems.invalidSource);
  if (source !== "INSTORE" && !query.get("accountId")) return v2Error(...problems.accountMissing);
  return null;
}

/** Whether somebody is known to the source that was asked for. */
export function inSource(person: Person, query: URLSearchParams): boolean {
  const source = query.get("source")?.toUpperCase() ?? "INSTORE";
  if (source === "ALL") return true;
  if (source === "INSTORE") return true;
  return person.source?.name === source && person.source.accountId === query.get("accountId");
}
