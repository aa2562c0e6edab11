import { readFileSync } from "node:fs";
import { filesUnder } from "./files-under.mjs";

// Scripts and style sheets leave packed as well as brotli can, an eighth smaller than gzip on the fly and at no cost of a
// processor: the build wrote `NAME.br` beside each (lib/cli/pack-static.ts). Fonts are packed by themselves; they leave
// as fast as the sheet, or text would be drawn without its font first and move. All others, and all who do not take
// brotli, are served by Next.
const types = {
  js: "application/javascript; charset=UTF-8",
  css: "text/css; charset=UTF-8",
  woff2: "font/woff2",
};

/**
 * What the build packed, read once: some 650 KB.
 * @param {string} folder `.next/static` of the standalone server; one that is not there holds nothing
 * @returns {Map<string, import("./packed.d.mts").PackedFile>} by the path it is asked for
 */
export function readPacked(folder) {
  const packed = new Map();
  for (const { file, path } of filesUnder(folder)) {
    const [, name, ending] = /^(.*\.(js|css))\.br$/.exec(path) ?? /^(.*\.(woff2))$/.exec(path) ?? [];
    if (name === undefined) continue;
    const isBrotli = name !== path;
    packed.set(`/_next/static${name}`, { type: types[ending], isBrotli, body: readFileSync(file) });
  }
  return packed;
}

/**
 * Whether this client takes the whole of a file as it is packed.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function takesPacked(headers, { isBrotli }) {
  if (headers.range !== undefined) return false;
  const codings = (headers["accept-encoding"] ?? "").toLowerCase().split(",");
  const takesBrotli = (coding) => /^\s*br\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*)\s*)?$/.test(coding);
  return !isBrotli || codings.some(takesBrotli);
}

/** The names of these files change with what is in them, so that a browser may keep them for good. */
export function answerPacked(response, { type, isBrotli, body }) {
  response.setHeader("content-type", type);
  if (isBrotli) response.setHeader("content-encoding", "br");
  response.setHeader("content-length", body.byteLength);
  response.setHeader("vary", "Accept-Encoding");
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  response.end(response.req.method === "HEAD" ? undefined : body);
}
