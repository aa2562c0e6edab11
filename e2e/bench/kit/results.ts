import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { pinning } from "@/e2e/bench/kit/process";
import { root } from "@/lib/cli/paths";

/** One figure against its goal. `met` is null where there is no goal. */
export type Goal = {
  name: string;
  goal: string;
  figure: string;
  met: boolean | null;
  /** What stands in the way, where it is known: said beside a goal that is not met. */
  inTheWay?: string;
};

export type Results = {
  name: string;
  /** What was measured and how, in sentences. */
  about: string[];
  goals: Goal[];
  tables: { title: string; head: string[]; rows: (string | number)[][] }[];
  /** Every single measurement. */
  raw: unknown;
};

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low = Number.NaN, high = low] = sorted.slice(sorted.length % 2 ? middle : middle - 1, middle + 1);
  return (low + high) / 2;
}

/** Median of the ratios of pairs that were measured right after each other. */
export function ratio(one: readonly number[], other: readonly number[]): number {
  return median(one.map((value, round) => value / (other[round] ?? Number.NaN)));
}

export const round = (value: number, digits = 2) => Number(value.toFixed(digits));

/** A goal of "at least" or "at most". */
export function goal(name: string, figure: number, sign: "≥" | "≤", limit: number, unit = ""): Goal {
  const met = sign === "≥" ? figure >= limit : figure <= limit;
  return { name, goal: `${sign} ${limit}${unit}`, figure: `${round(figure)}${unit}`, met };
}

/** A goal of one figure and no other. */
export function exactly(name: string, figure: number, wanted: number): Goal {
  return { name, goal: String(wanted), figure: String(figure), met: figure === wanted };
}

/** The lines of a table in Markdown. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)];
}

function said({ met, inTheWay }: Goal): string {
  if (met !== false) return met === null ? "" : "met";
  return inTheWay ? `**not met**: ${inTheWay}` : "**not met**";
}

const goalRow = (one: Goal) => [one.name, one.goal, one.figure, said(one)];

/** Rewrites `results/README.md`: the goals of every bench that has been run. */
function writeIndex(folder: string): void {
  const all: { name: string; goals: Goal[] }[] = readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")));
  const rows = all.flatMap(({ name, goals }) =>
    goals.map((one) => [`[${name}](${name}.md)`, ...goalRow(one)]),
  );
  const text = [
    "# Goals and figures",
    "",
    "Written by `npm run bench`; each row is from the last run of that bench that was kept, its table and raw numbers",
    "are in the files beside.",
    "",
    ...table(["bench", "goal", "wanted", "measured", ""], rows),
    "",
  ];
  writeFileSync(join(folder, "README.md"), text.join("\n"));
}

/** Writes `results/NAME.json` and `results/NAME.md`, and prints the table. */
export function writeResults({ name, about, goals, tables, raw }: Results): void {
  const folder = join(root, "e2e/bench/results");
  mkdirSync(folder, { recursive: true });
  const machine = {
    processor: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    node: process.version,
    loadAverage: loadavg().map((value) => round(value)),
    pinning,
  };
  const text = [
    `# ${name}`,
    "",
    ...about.map((sentence) => `${sentence}\n`),
    `${machine.cores} cores (${machine.processor}), Node ${machine.node}; ${pinning}; load average at the end ${machine.loadAverage.join(", ")}.`,
    "",
    ...table(["goal", "wanted", "measured", ""], goals.map(goalRow)),
    ...tables.flatMap(({ title, head, rows }) => ["", `## ${title}`, "", ...table(head, rows)]),
    "",
  ].join("\n");
  writeFileSync(join(folder, `${name}.md`), text);
  writeFileSync(
    join(folder, `${name}.json`),
    `${JSON.stringify({ name, machine, goals, tables, raw }, null, 1)}\n`,
  );
  writeIndex(folder);
  console.log(text);
}
