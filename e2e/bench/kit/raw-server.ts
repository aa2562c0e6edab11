import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";

// The limit: a page's bytes and headers as they were captured, sent by node:http and nothing else.
const folder = String(process.env.RAW_FOLDER);
const pages = new Map<string | undefined, { headers: Record<string, string>; body: Buffer }>(
  readdirSync(folder)
    .filter((file) => file.endsWith(".bin"))
    .map((file) => {
      const name = file.slice(0, -4);
      const headers: Record<string, string> = JSON.parse(
        readFileSync(join(folder, `${name}.headers.json`), "utf8"),
      );
      return [`/${name}`, { headers, body: readFileSync(join(folder, file)) }] as const;
    }),
);

createServer((request, response) => {
  const page = pages.get(request.url);
  if (!page) return response.end("up");
  response.writeHead(200, page.headers);
  return response.end(page.body);
}).listen(Number(process.env.PORT), "127.0.0.1");
