import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { JSDOM } from "jsdom";

export type Piece = string | { tag: string; attributes: Record<string, string>; children: Piece[] };

const renamed: Record<string, string> = { class: "className", for: "htmlFor", tabindex: "tabIndex" };

function pieceOf(node: Node, kinds: typeof Node): Piece[] {
  if (node.nodeType === kinds.TEXT_NODE) return [node.textContent ?? ""];
  if (!("tagName" in node) || !("attributes" in node)) return [];
  const element = node as Element;
  if (/^(script|style|template|next-route-announcer)$/i.test(element.tagName)) return [];
  return [
    {
      tag: element.localName,
      attributes: Object.fromEntries(
        [...element.attributes].map(({ name, value }) => [renamed[name] ?? name, value]),
      ),
      children: [...element.childNodes].flatMap((child) => pieceOf(child, kinds)),
    },
  ];
}

/** A folder for captured pages: `NAME.json` for the page out of constants, `NAME.bin` for node:http. */
export function createCaptures() {
  const folder = mkdtempSync(join(tmpdir(), "rung-captures-"));
  return {
    folder,
    /** Keeps an answer's markup and bytes. @returns how many elements and bytes it has */
    async keep(name: string, answer: Response): Promise<{ elements: number; bytes: number }> {
      const body = Buffer.from(await answer.arrayBuffer());
      const { window } = new JSDOM(body.toString("utf8"));
      const tree = [...window.document.body.childNodes].flatMap((node) => pieceOf(node, window.Node));
      const elements = window.document.body.querySelectorAll("*:not(script)").length;
      window.close();
      const headers = Object.fromEntries(
        [...answer.headers].filter(([key]) => !/^(connection|keep-alive|transfer-encoding|date)$/.test(key)),
      );
      writeFileSync(join(folder, `${name}.json`), JSON.stringify(tree));
      writeFileSync(join(folder, `${name}.bin`), body);
      writeFileSync(join(folder, `${name}.headers.json`), JSON.stringify(headers));
      return { elements, bytes: body.length };
    },
  };
}
