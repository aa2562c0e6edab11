/** Turns each `?` outside of quotes into PostgreSQL's `$1`, `$2`, … */
export function numbered(text: string): string {
  let count = 0;
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|\?/g, (part) => {
    if (part !== "?") return part;
    count += 1;
    return `$${count}`;
  });
}
