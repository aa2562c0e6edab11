import { execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@/lib/cli/paths";

export type FrontName = "nginx" | "Caddy";
export type TlsFront = { stop: () => void };
type Ports = { tls: number; plain: number; backends: readonly number[] };

const places = `${process.env.PATH}:/usr/sbin:/usr/local/sbin`;
const env = { ...process.env, PATH: places };
const has = (program: string, flag: string) => spawnSync(program, [flag], { env }).status === 0;

/** The fronts that this machine can run. */
export const fronts: Readonly<Record<FrontName, boolean>> = {
  nginx: has("nginx", "-v"),
  Caddy: has("caddy", "version"),
};

/** Starts a front with the very file of lib/ops; only names, ports and the certificate are put in. */
export async function startTlsFront(name: FrontName, ports: Ports): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), "rung-front-"));
  const [program, args, more] = name === "nginx" ? nginx(folder, ports) : caddy(folder, ports);
  const child = spawn(program, args, { env: { ...env, ...more }, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (part: Buffer) => {
    said = `${said}${part}`.slice(-4_000);
  });
  const stop = () => {
    child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  };
  const end = Date.now() + 15_000;
  while (!(await listens(ports.tls))) {
    if (child.exitCode !== null || Date.now() > end) {
      stop();
      throw new Error(`${name} did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { stop };
}

function nginx(folder: string, { tls, plain, backends }: Ports): [string, string[], Record<string, string>] {
  const certificate = ["-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"];
  const files = ["-keyout", join(folder, "privkey.pem"), "-out", join(folder, "fullchain.pem")];
  execFileSync("openssl", ["req", ...certificate, ...files], { stdio: "ignore" });
  const own = replaced(readFileSync(join(root, "lib/ops/nginx/rung.conf"), "utf8"), [
    ["listen 443 ssl", `listen 127.0.0.1:${tls} ssl`],
    ["listen 80;", `listen 127.0.0.1:${plain};`],
    ["server 127.0.0.1:3000", `server 127.0.0.1:${backends[0]}`],
    ["server 127.0.0.1:3001", `server 127.0.0.1:${backends[1]}`],
    ["/etc/ssl/rung/", `${folder}/`],
    ["rewards.example.com", "localhost"],
  ]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  mkdirSync(join(folder, "logs"));
  const log = `${folder}/logs/error.log`;
  writeFileSync(join(folder, "rung.conf"), own);
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off; pid ${folder}/nginx.pid; error_log ${log}; events {}
     http { access_log off; ${temporary.join(" ")} include ${folder}/rung.conf; }`,
  );
  const args = ["-c", join(folder, "nginx.conf"), "-e", log];
  const checked = spawnSync("nginx", ["-t", ...args], { env, encoding: "utf8" });
  if (checked.status !== 0) throw new Error(`nginx -t: ${checked.stderr}`);
  return ["nginx", args, {}];
}

function caddy(folder: string, { tls, plain, backends }: Ports): [string, string[], Record<string, string>] {
  // Its own certificate authority, in a folder that goes with the test, and no ports that need rights.
  const options = `{\n  admin off\n  skip_install_trust\n  http_port ${plain}\n  https_port ${tls}\n}\n`;
  const file = join(folder, "Caddyfile");
  writeFileSync(file, options + readFileSync(join(root, "lib/ops/caddy/Caddyfile"), "utf8"));
  const more = {
    RUNG_HOST: "localhost",
    RUNG_BACKENDS: backends.map((port) => `127.0.0.1:${port}`).join(" "),
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  return ["caddy", ["run", "--config", file, "--adapter", "caddyfile"], more];
}

function replaced(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`The file does not say "${from}" any more.`);
    return all.replaceAll(from, to);
  }, text);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
