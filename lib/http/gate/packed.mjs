import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

// Scripts and style sheets leave packed as well as brotli can, an eighth smaller than gzip on the fly and at no cost of a
// processor: the build wrote `NAME.br` beside each (lib/cli/pack-static.ts). All others, and all who do not take
// brotli, are served by Next.
const types = { js: "application/javascript; charset=UTF-8", css: "text/css; charset=UTF-8" };

/**
 * What the build packed, read once: some 250 KB.
 * @param {string} folder `.next/static` of the standalone server; one that is not there holds nothing
 * @returns {Map<string, { type: string, body: Buffer }>} by the path it is asked for
 */
export function readPacked(folder) {
  const packed = new Map();
  for (const entry of listed(folder)) {
    const [, name, ending] = /^(.*\.(js|css))\.br$/.exec(entry.name) ?? [];
    if (name === undefined || !entry.isFile()) continue;
    const file = join(entry.parentPath, name);
    const path = `/_next/static/${relative(folder, file).split(sep).join("/")}`;
    packed.set(path, { type: types[ending], body: readFileSync(`${file}.br`) });
  }
  return packed;
}

function listed(folder) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch {
    return [];
  }
}

/** Whether this client takes brotli for the whole of a file. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3 */
export function takesPacked(headers) {
  if (headers.range !== undefined) return false;
  const codings = (headers["accept-encoding"] ?? "").toLowerCase().split(",");
  return codings.some((coding) => /^\s*br\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*)\s*)?$/.test(coding));
}

/** The names of these files change with what is in them, so that a browser may keep them for good. */
export function answerPacked(response, { type, body }) {
  response.setHeader("content-type", type);
  response.setHeader("content-encoding", "br");
  response.setHeader("content-length", body.byteLength);
  response.setHeader("vary", "Accept-Encoding");
  response.setHeader("cache-control", "public, max-age=31536000, immutable");
  response.end(response.req.method === "HEAD" ? undefined : body);
}
