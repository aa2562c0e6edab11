/** A place in a JSON document: keys and indexes from the root. */
export type JsonPath = readonly (string | number)[];

/**
 * Line numbers (from 1) of every value in a JSON text, by its path joined with dots, for messages that a
 * person follows with an editor. The text must be valid JSON.
 */
export function jsonLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+|\n/g;
  const path: (string | number)[] = [];
  const open: ("object" | "array")[] = [];
  let line = 1;
  let key: string | null = null;
  const begin = () => {
    if (open.at(-1) === "object" && key !== null) path[path.length - 1] = key;
    lines.set(path.join("."), lines.get(path.join(".")) ?? line);
  };
  for (const [part] of text.matchAll(token)) {
    if (part === "\n") line += 1;
    else if (part === "{" || part === "[") {
      begin();
      open.push(part === "{" ? "object" : "array");
      path.push(part === "{" ? "" : 0);
      key = null;
    } else if (part === "}" || part === "]") {
      open.pop();
      path.pop();
      key = null;
    } else if (part === ",") {
      const last = path.at(-1);
      if (open.at(-1) === "array" && typeof last === "number") path[path.length - 1] = last + 1;
      key = null;
    } else if (part !== ":") {
      if (open.at(-1) === "object" && key === null) {
        key = part.slice(1, -1);
        path[path.length - 1] = key;
        lines.set(path.join("."), line);
      } else begin();
    }
  }
  return lines;
}

/** The line of a path, or of the nearest parent that is in the file (a missing key has no line). */
export function lineOf(lines: ReadonlyMap<string, number>, path: JsonPath): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const line = lines.get(path.slice(0, length).join("."));
    if (line !== undefined) return line;
  }
  return 1;
}
