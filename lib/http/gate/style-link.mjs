import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where Next's build says which style sheets the root layout has. */
const manifest = ".next/server/app/_not-found/page_client-reference-manifest.js";

/**
 * The `Link` value that lets a browser fetch the style sheet of every page with the answer's headers, before it
 * has begun to read the page. Next sends it only where the page itself is still to come.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Link
 * @param {string} folder of the standalone server
 * @returns {string | null} null where the build names no sheet: a page then loads as Next made it
 */
export function readStyleLink(folder) {
  const file = join(folder, manifest);
  if (!existsSync(file)) return null;
  const [, path] =
    /"\[project\]\/app\/layout":\[\{"path":"(static\/[\w./-]+\.css)"/.exec(readFileSync(file, "utf8")) ?? [];
  return path === undefined ? null : `</_next/${path}>; rel=preload; as="style"`;
}

/**
 * Names the sheet on a page that brings no such link of its own.
 * @param {import("node:http").ServerResponse} response
 * @param {string} link
 */
export function linkStyle(response, link) {
  const named = [response.getHeader("link") ?? []].flat().join(", ");
  const [address] = link.split(";", 1);
  if (response.statusCode !== 200 || named.includes(address)) return;
  if (!String(response.getHeader("content-type")).startsWith("text/html")) return;
  response.setHeader("link", named === "" ? link : `${link}, ${named}`);
}
