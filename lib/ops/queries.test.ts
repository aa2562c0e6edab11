import { readFileSync } from "node:fs";
import type { Metric } from "prom-client";
import { describe, expect, it } from "vitest";
import { routeTable } from "@/lib/http/gate/routes.mjs";
import { metrics, observeAdmission } from "@/lib/metrics";
import { askedOf, opsQueries } from "@/lib/ops/test-queries";

observeAdmission(() => ({ limit: 0, inFlight: 0, refused: 0 }));
const { registry } = metrics();

// What Prometheus puts on every series by itself.
const byPrometheus = ["instance", "job"];
const known = new Set(["sum", "rate", "increase", "min", "max", "histogram_quantile"]);

/** The labels of an exported figure under the name that queries use; null when nothing exports it. */
function labelsOf(name: string): string[] | null {
  if (name === "up") return byPrometheus;
  const part = /^(.+)_(bucket|sum|count)$/.exec(name);
  const base = part?.[1] === undefined ? null : registry.getSingleMetric(part[1]);
  const whole = base ?? registry.getSingleMetric(name);
  // A histogram has no series of its own name, and only a histogram has buckets.
  const type = whole && typeOf(whole);
  if (!whole || (base ? type !== "histogram" : type === "histogram")) return null;
  return [
    ...byPrometheus,
    ...(part?.[2] === "bucket" ? ["le"] : []),
    ...(whole as Metric & { labelNames: string[] }).labelNames,
  ];
}

const typeOf = (metric: Metric) => metric.constructor.name.toLowerCase();

/** What is wrong with a query, in words; nothing when every name in it is exported. */
function faultsOf(expr: string, printed: readonly string[] = []): string[] {
  const { metrics: asked, functions, grouped } = askedOf(expr);
  const all = asked.map(({ name, matchers }) => ({ name, matchers, labels: labelsOf(name) }));
  const labels = all.flatMap((one) => one.labels ?? []);
  const left = grouped.length > 0 ? grouped : labels;
  return [
    ...(asked.length === 0 ? ["asks for nothing"] : []),
    ...functions.filter((name) => !known.has(name)).map((name) => `unknown function ${name}`),
    ...all.filter((one) => one.labels === null).map(({ name }) => `nothing exports ${name}`),
    ...all.flatMap(({ name, matchers, labels: own }) =>
      matchers
        .filter(({ label }) => own && !own.includes(label))
        .map(({ label }) => `${name} has no ${label}`),
    ),
    ...grouped.filter((label) => !labels.includes(label)).map((label) => `grouped by unknown ${label}`),
    ...printed.filter((label) => !left.includes(label)).map((label) => `prints unknown ${label}`),
  ];
}

describe("every query of the dashboard and the alerts", () => {
  it("is found", () => {
    expect(opsQueries().filter(({ where }) => where.startsWith("dashboard")).length).toBeGreaterThan(30);
    expect(opsQueries().filter(({ where }) => where.startsWith("alert")).length).toBeGreaterThan(15);
  });

  it.each(opsQueries())("$where asks for exported names alone", ({ expr, printed }) => {
    expect(faultsOf(expr, printed)).toEqual([]);
  });

  it("chooses routes that exist", () => {
    const routes = [...routeTable.map(({ template }) => template), "static", "/api/*", "*"];
    const chosen = matchersOf("route", /^rung_http_/);
    expect(chosen.length).toBeGreaterThan(3);
    for (const pattern of chosen.flatMap(alternatives))
      expect(
        routes.some((route) => new RegExp(`^(?:${pattern})$`).test(route)),
        pattern,
      ).toBe(true);
  });

  it("chooses limits that exist", () => {
    const source = readFileSync(new URL("../auth/limits.ts", import.meta.url), "utf8");
    const names = [...source.matchAll(/^ {2}"([a-z0-9-]+)": \{ max/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(15);
    for (const pattern of matchersOf("name", /^rung_limits_/).flatMap(alternatives))
      expect(
        names.some((name) => new RegExp(`^(?:${pattern})$`).test(name)),
        pattern,
      ).toBe(true);
  });
});

it.each([
  ["sum(rate(rung_http_request_total[5m]))", "nothing exports rung_http_request_total"],
  ['rung_breaker_state{endpoint="x"}', "rung_breaker_state has no endpoint"],
  ["sum by (page) (rung_breaker_state)", "grouped by unknown page"],
  ["rate(rung_web_vitals[5m])", "nothing exports rung_web_vitals"],
  ["rung_store_ready_bucket", "nothing exports rung_store_ready_bucket"],
  ["summe(rung_store_ready)", "unknown function summe"],
])("a query that would stay empty is found: %s", (expr, fault) => {
  expect(faultsOf(expr)).toEqual([fault]);
});

const matchersOf = (label: string, metric: RegExp) =>
  opsQueries()
    .flatMap(({ expr }) => askedOf(expr).metrics.filter(({ name }) => metric.test(name)))
    .flatMap(({ matchers }) => matchers.filter((one) => one.label === label).map(({ value }) => value));

/** `a|b(c|d)e` in its parts, so that each must find something. */
function alternatives(pattern: string): string[] {
  const group = /^(.*?)\(([^()]+)\)(.*)$/.exec(pattern);
  if (group) {
    const [, before = "", inside = "", after = ""] = group;
    return inside.split("|").flatMap((part) => alternatives(before + part + after));
  }
  return pattern.split("|");
}
