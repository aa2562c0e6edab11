import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "@/e2e/bench/kit/results";
import { root } from "@/lib/cli/paths";

/** Writes a table into README between `<!-- NAME -->` and `<!-- /NAME -->`. @throws without those marks */
export function writeReadmeTable(name: string, head: readonly string[], rows: readonly string[][]): void {
  const file = join(root, "README.md");
  const text = readFileSync(file, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`README has no ${begin} … ${end}.`);
  const lines = table(head, rows).join("\n");
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${lines}\n${text.slice(to)}`);
}
