import { type ChildProcess, execFile, spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { serverFile } from "@/lib/cli/build-rung";
import { waitFor } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";

/** What the Dockerfile says about a container of it. */
const dockerfile = readFileSync(join(root, "Dockerfile"), "utf8");
const jsonAfter = (words: RegExp): string[] => JSON.parse(words.exec(dockerfile)?.[1] ?? "[]");
const command = jsonAfter(/^CMD (\[.*\])$/m);
const health = jsonAfter(/^HEALTHCHECK .* CMD (\[.*\])$/m);
const variables = Object.fromEntries(
  [...(/^ENV ((?:.*\\\n)*.*)$/m.exec(dockerfile)?.[1] ?? "").matchAll(/([A-Z_]+)=(\S+)/g)].map(
    ([, name = "", value = ""]) => [name, value],
  ),
);
const user = Number(/^USER (\d+):\d+$/m.exec(dockerfile)?.[1]);

/** A folder with what the image holds, and servers started in it as a container starts them. */
export type Image = {
  folder: string;
  /** `/app/.data` of the image, the one place that is written to. */
  data: string;
  /** @throws when it is not ready within 30 s */
  start: (env: Readonly<Record<string, string>>) => Promise<Container>;
  remove: () => void;
};
export type Container = {
  child: ChildProcess;
  said: () => string;
  /** Runs the image's own health check. @returns its exit code */
  health: () => Promise<number>;
  stop: () => Promise<number | null>;
};

/** Copies what the image copies; nobody may write there, and the server runs as the image's user. */
export function makeImage(): Image {
  if (!/^COPY --from=build --chown=root:root \/src\/\.next\/standalone \.\/$/m.test(dockerfile))
    throw new Error("The Dockerfile copies something else than this test does.");
  const home = mkdtempSync(join(tmpdir(), "rung-image-"));
  const folder = join(home, "app");
  cpSync(dirname(serverFile()), folder, { recursive: true, verbatimSymlinks: true });
  const data = join(folder, ".data");
  mkdirSync(data, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) chownSync(data, user, user);
  chmodSync(home, 0o755);
  // Who is not root gets no other user here, so rights to write are taken from this one.
  for (const path of [folder, join(folder, ".next"), join(folder, ".next", "server")]) chmodSync(path, 0o555);
  const as = isRoot ? { uid: user, gid: user } : {};
  return {
    folder,
    data,
    start: (env) =>
      startContainer({
        cwd: folder,
        env: { PATH: process.env.PATH, NODE_ENV: "production", ...variables, ...env },
        ...as,
      }),
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}

type Inside = { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number };

async function startContainer(inside: Inside): Promise<Container> {
  let said = "";
  const child = spawn(process.execPath, command.slice(1), inside);
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (part: Buffer) => {
      said += part;
    });
  const ready = `http://127.0.0.1:${inside.env.PORT}/api/health/ready`;
  if (!(await waitFor(ready, 30_000, () => child.exitCode !== null)))
    throw new Error(`The image did not start: ${said.slice(-2_000)}`);
  return {
    child,
    said: () => said,
    health: () =>
      promisify(execFile)(process.execPath, health.slice(1), inside).then(
        () => 0,
        (error: { code?: number }) => error.code ?? 1,
      ),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve(child.exitCode);
        child.once("exit", (code) => resolve(code));
        child.kill("SIGTERM");
      }),
  };
}
