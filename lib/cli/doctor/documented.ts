import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readNames } from "@/lib/capillary/known-names";
import { root } from "@/lib/cli/paths";

/** Seen in published answers, though no field table names them: where a thing was made, and by whom. */
const published = [
  "customer",
  "entityId",
  "entityType",
  "customerId",
  "campaignId",
  "communicationId",
  "orgId",
  "labelId",
  "pageSize",
  "id",
  "name",
  "label",
  "reason",
  "limit",
  "offset",
  "total",
];

/** Field names that the reference or a published answer has: with a row in COVERAGE.md, or read. */
export function documentedNames(): ReadonlySet<string> {
  const text = readFileSync(join(root, "lib/capillary/COVERAGE.md"), "utf8");
  const rows = [...text.matchAll(/^\| `(?:\w+: )?([^`]+)` +\|/gm)].map((found) => found[1] ?? "");
  return new Set([...rows, ...readNames(), ...published]);
}

/** True for a name of the set, and for the `…ISO` twin that Capillary adds to its dates. */
export function isDocumented(name: string, documented: ReadonlySet<string>): boolean {
  return documented.has(name) || (name.endsWith("ISO") && documented.has(name.slice(0, -3)));
}
