import { readFileSync } from "node:fs";

/** One query of the dashboard or the alert rules, and what is printed of its answer. */
export type OpsQuery = { where: string; expr: string; printed: string[] };

type Panel = { title: string; targets?: { expr: string; legendFormat: string }[] };

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");

/** Every query under lib/ops. */
export function opsQueries(): OpsQuery[] {
  return [...dashboardQueries(), ...alertQueries()];
}

function dashboardQueries(): OpsQuery[] {
  const { panels, templating }: { panels: Panel[]; templating: { list: { query: { query: string } }[] } } =
    JSON.parse(read("grafana/rung.json"));
  const variables = templating.list.map(({ query }) => /^label_values\((.+), (\w+)\)$/.exec(query.query));
  return [
    ...variables.map((found) => ({
      where: "dashboard, variable",
      expr: found?.[1] ?? "?",
      printed: [found?.[2] ?? "?"],
    })),
    ...panels.flatMap(({ title, targets = [] }) =>
      targets.map(({ expr, legendFormat }) => ({
        where: `dashboard, ${title}`,
        expr,
        printed: [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = ""]) => label),
      })),
    ),
  ];
}

/** Each rule is a block that begins with `- alert:`; a query stands on one line or is folded (`>-`). */
function alertQueries(): OpsQuery[] {
  const [, ...rules] = read("alerts/rung.yaml").split("- alert: ");
  return rules.map((rule) => {
    const expr = /^ {8}expr: (?:>-\n((?: {10}.*\n)+)|(.+)\n)/m.exec(rule);
    return {
      where: `alert ${/^\w+/.exec(rule)?.[0]}`,
      expr: (expr?.[1] ?? expr?.[2] ?? "?").replace(/\s+/g, " ").trim(),
      printed: [...rule.matchAll(/\$labels\.(\w+)/g)].map(([, label = ""]) => label),
    };
  });
}

/** What a query asks for: `metrics` with the labels each is chosen by, `grouped` the labels it is put together by. */
export type Asked = {
  metrics: { name: string; matchers: { label: string; sign: string; value: string }[] }[];
  functions: string[];
  grouped: string[];
};

const words = /^(and|or|unless|offset|bool|by|without|on|ignoring|group_left|group_right)$/;

/** Takes a PromQL query apart as far as names go. https://prometheus.io/docs/prometheus/latest/querying/basics/ */
export function askedOf(expr: string): Asked {
  const metrics: Asked["metrics"] = [];
  const grouped: string[] = [];
  const functions: string[] = [];
  const rest = expr
    .replace(/([a-zA-Z_:][\w:]*)\{((?:[^"}]|"[^"]*")*)\}/g, (_, name: string, inside: string) => {
      const pairs = [...inside.matchAll(/(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)];
      metrics.push({
        name,
        matchers: pairs.map(([, label = "", sign = "", value = ""]) => ({ label, sign, value })),
      });
      return " ";
    })
    .replace(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g, (_, labels: string) => {
      grouped.push(...labels.split(",").map((label) => label.trim()));
      return " ";
    })
    .replace(/\[[^\]]*\]|"[^"]*"|\b\d[\w.]*/g, " ");
  for (const [, name = "", call] of rest.matchAll(/([a-zA-Z_:][\w:]*)\s*(\(?)/g))
    if (words.test(name)) continue;
    else if (call) functions.push(name);
    else metrics.push({ name, matchers: [] });
  return { metrics, functions, grouped };
}
