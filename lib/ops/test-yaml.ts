export type Yaml = string | Yaml[] | { [key: string]: Yaml };
type Line = { indent: number; text: string; at: number };

/**
 * Reads the YAML that the files of lib/ops are written in: maps and lists in blocks or in one line, scalars,
 * an anchor on a map, an alias. Every scalar is text. What it does not know is an error with its line, so a
 * slip of indentation is found too.
 */
export function parseYaml(source: string): Yaml[] {
  return source.split(/^---$/m).map((part) => {
    const lines = linesOf(part);
    const reader = createReader(lines);
    const value = reader.block(0);
    const left = reader.next();
    if (left) throw new Error(`line ${left.at}: "${left.text}" stands where nothing is expected`);
    return value;
  });
}

function linesOf(source: string): Line[] {
  return source.split("\n").flatMap((raw, index) => {
    if (raw.includes("\t")) throw new Error(`line ${index + 1}: a tab`);
    const text = raw.replace(/(^|\s)#(?=(?:[^"]*"[^"]*")*[^"]*$).*$/, "").trimEnd();
    return text.trim() === ""
      ? []
      : [{ indent: text.length - text.trimStart().length, text: text.trim(), at: index + 1 }];
  });
}

function createReader(lines: Line[]) {
  const anchors = new Map<string, Yaml>();
  const next = () => lines[0];
  const block = (indent: number): Yaml => {
    const first = next();
    if (!first || first.indent !== indent) throw new Error(`line ${first?.at}: not indented by ${indent}`);
    return first.text.startsWith("- ") ? list(indent) : map(indent);
  };
  const list = (indent: number): Yaml[] => {
    const items: Yaml[] = [];
    for (let line = next(); line?.indent === indent && line.text.startsWith("- "); line = next()) {
      const text = line.text.slice(2).trim();
      if (/^[\w.-]+:(\s|$)/.test(text)) {
        // The rest of the item is a map that begins behind the dash.
        lines[0] = { ...line, indent: indent + 2, text };
        items.push(map(indent + 2));
      } else {
        lines.shift();
        items.push(flow(text, line.at));
      }
    }
    return items;
  };
  const map = (indent: number): { [key: string]: Yaml } => {
    const entries: { [key: string]: Yaml } = {};
    for (let line = next(); line?.indent === indent; line = next()) {
      const found = /^([\w.-]+):(?:\s+(.*))?$/.exec(line.text);
      const [, key = "", rest = ""] = found ?? [];
      if (!found || key in entries) throw new Error(`line ${line.at}: "${line.text}" is no new key`);
      lines.shift();
      entries[key] = value(rest, indent, line.at);
    }
    return entries;
  };
  const value = (rest: string, indent: number, at: number): Yaml => {
    const inner = next();
    const deeper =
      inner && (inner.indent > indent || (inner.indent === indent && inner.text.startsWith("- ")));
    if (rest.startsWith("*")) return anchors.get(rest.slice(1)) ?? fail(at, `nothing is called ${rest}`);
    if (rest === ">-") return folded(indent);
    if (rest !== "" && !rest.startsWith("&")) return flow(rest, at);
    const read = deeper ? block(inner.indent) : "";
    if (rest !== "") anchors.set(rest.slice(1), read);
    return read;
  };
  const folded = (indent: number): string => {
    const parts: string[] = [];
    for (let line = next(); line && line.indent > indent; line = next()) {
      parts.push(line.text);
      lines.shift();
    }
    return parts.join(" ");
  };
  return { block, next };
}

function fail(at: number, what: string): never {
  throw new Error(`line ${at}: ${what}`);
}

/** A value on one line: `{ a: b }`, `[a, b]`, quoted or plain. */
function flow(text: string, at: number): Yaml {
  if (/^\{.*\}$/.test(text))
    return Object.fromEntries(
      split(text).map((pair) => {
        const found = /^([\w.-]+):\s+(.+)$/.exec(pair) ?? fail(at, `"${pair}" is no pair`);
        return [found[1], flow(String(found[2]), at)];
      }),
    );
  if (/^\[.*\]$/.test(text)) return split(text).map((part) => flow(part, at));
  if (/^"(?:[^"\\]|\\.)*"$/.test(text)) return JSON.parse(text);
  if (!/^[-?:,[\]{}#&*!|>'"%@`]|: |:$/.test(text)) return text;
  return fail(at, `"${text}" needs quotes`);
}

/** The parts between commas of this level. */
function split(text: string): string[] {
  const parts = text.slice(1, -1).match(/(?:"(?:[^"\\]|\\.)*"|\{[^}]*\}|\[[^\]]*\]|[^,])+/g) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
