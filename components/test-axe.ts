import axe from "axe-core";

/** Rules that need a browser that draws, or a whole page. */
const notHere = ["color-contrast", "target-size", "heading-order"];

type Styles = typeof window.getComputedStyle;

const known = new Map<string, CSSStyleDeclaration>();

/**
 * What of an element and its ancestors jsdom's own style sheet can tell apart: names and attributes. Classes,
 * ids, ARIA and data count only for a sheet of ours, which component tests have not. Null where more counts: a
 * summary's place among its siblings, or the text of what takes its direction from it.
 */
function kindOf(element: Element, kinds: Map<Element, string | null>): string | null {
  const found = kinds.get(element);
  if (found !== undefined) return found;
  const above = element.parentElement ? kindOf(element.parentElement, kinds) : "";
  const told = [...element.attributes].filter(({ name }) => !/^(class|id|aria-.*|data-.*)$/.test(name));
  const own = told.map(({ name, value }) => `${name}=${JSON.stringify(value)}`).join(" ");
  const kind =
    above === null || element.matches("summary, bdi, [dir=auto]")
      ? null
      : `${above}>${element.localName} ${own}`;
  kinds.set(element, kind);
  return kind;
}

/** Computed styles worked out once for all elements of a kind: in jsdom they are most of what axe takes. */
function rememberingStyles(compute: Styles): Styles {
  const kinds = new Map<Element, string | null>();
  return (element, pseudo) => {
    const kind = pseudo || document.styleSheets.length > 0 ? null : kindOf(element, kinds);
    if (kind === null) return compute(element, pseudo);
    const style = known.get(kind) ?? compute(element);
    known.set(kind, style);
    return style;
  };
}

/** Violations of WCAG 2.2 A and AA and best practice, in words. `but` are further rules to leave out. */
export async function violations(root: Element, but: readonly string[] = []): Promise<string[]> {
  const compute = window.getComputedStyle;
  window.getComputedStyle = rememberingStyles(compute.bind(window));
  try {
    const { violations: found } = await axe.run(root, {
      rules: Object.fromEntries([...notHere, ...but].map((rule) => [rule, { enabled: false }])),
      resultTypes: ["violations"],
      selectors: false,
    });
    return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  } finally {
    window.getComputedStyle = compute;
  }
}
