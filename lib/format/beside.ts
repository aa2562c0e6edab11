const latin = /\p{Script=Latin}/u;
const arabic = /\p{Script=Arabic}/u;

/**
 * Facts on one line, a dot between them that never begins a line. Among Arabic words each Latin part is isolated:
 * names and the figures after them would else run together, in the wrong order.
 */
export function beside(parts: readonly string[]): string {
  const mixed = parts.some((part) => arabic.test(part));
  return parts.map((part) => (mixed && latin.test(part) ? isolated(part) : part)).join("\u00a0· ");
}

/** A name with a direction of its own. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
