import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer, request } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { listenAnywhere } from "@/e2e/support/listen";
import { makeCertificate } from "@/lib/capillary/test-certificate";

const execute = promisify(execFile);
const tlsHello = 0x16;

export type Scan = {
  scan: { grade: string; score: number; testsFailed: number; statusCode: number };
  /** By the name of the test: what it found, whether that passes and what it adds or takes away. */
  tests: Record<string, { result: string; pass: boolean; scoreModifier: number }>;
};

/**
 * Scans one page of Rung as MDN's Observatory does, over TLS with a certificate of this moment, on
 * loopback alone. The scanner takes one port for both schemes, so the front tells them by the first byte.
 * @param packages the folder that the scanner is installed in; nothing is written there
 * @param port where Rung listens without TLS
 */
export async function scanOverTls(packages: string, port: number, path: string): Promise<Scan> {
  const folder = mkdtempSync(join(tmpdir(), "rung-observatory-"));
  const { cert, key } = makeCertificate("localhost", new Date(Date.now() + 3_600_000));
  const front = await startFront(port, cert, key.export({ type: "pkcs8", format: "pem" }).toString());
  try {
    writeFileSync(join(folder, "ca.pem"), cert);
    const { stdout } = await execute(
      process.execPath,
      [join(copyScanner(packages, folder), "src/scan.js"), `localhost:${front.port}${path}`],
      { env: { ...process.env, NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") }, timeout: 30_000 },
    );
    return JSON.parse(stdout);
  } finally {
    await front.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy with the two lists that its install script would download. */
function copyScanner(packages: string, folder: string): string {
  const installed = join(packages, "@mdn/mdn-http-observatory");
  const copy = join(folder, "scanner");
  mkdirSync(join(copy, "conf"), { recursive: true });
  for (const name of ["src", "package.json"])
    cpSync(join(installed, name), join(copy, name), { recursive: true });
  writeFileSync(join(copy, "conf/hsts-preload.json"), "{}");
  writeFileSync(join(copy, "conf/tld-list.json"), '["com","example","localhost"]');
  // What it needs is beside it or, in another version than the others', within it.
  symlinkSync(packages, join(folder, "node_modules"));
  if (existsSync(join(installed, "node_modules")))
    symlinkSync(join(installed, "node_modules"), join(copy, "node_modules"));
  return copy;
}

/** TLS in front of Rung; what comes without TLS is sent to the same place with it, as a front does. */
async function startFront(port: number, cert: string, key: string) {
  const secure = createHttpsServer({ cert, key }, (asked, answer) => {
    const { method, url, headers } = asked;
    const onward = request({ host: "127.0.0.1", port, method, path: url, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    });
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  const plain = createHttpServer((asked, answer) => {
    answer.writeHead(301, { location: `https://${asked.headers.host}${asked.url}` }).end();
  });
  const front = createServer((socket) => {
    socket.once("data", (first: Buffer) => {
      socket.pause();
      socket.unshift(first);
      (first[0] === tlsHello ? secure : plain).emit("connection", socket);
      process.nextTick(() => socket.resume());
    });
    socket.on("error", () => socket.destroy());
  });
  return { port: await listenAnywhere(front, "localhost"), stop: () => closeAll(front, secure, plain) };
}

async function closeAll(front: Server, ...within: (Server & { closeAllConnections?: () => void })[]) {
  for (const server of within) server.closeAllConnections?.();
  await new Promise((resolve) => front.close(resolve));
}
