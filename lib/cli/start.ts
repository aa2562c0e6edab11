import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { serverFile } from "@/lib/cli/build-rung";
import { endTogether, portIsFree } from "@/lib/cli/child";
import { root } from "@/lib/cli/paths";
import { serverCommand } from "@/lib/cli/server-command";
import { EnvError, parseEnv } from "@/lib/env";
import { installedIn, unsafeVersions } from "@/lib/safe-versions";

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function readEnv() {
  try {
    return parseEnv(process.env);
  } catch (error) {
    if (error instanceof EnvError) fail(error.message);
    throw error;
  }
}

const env = readEnv();
const unsafe = unsafeVersions(installedIn(root));
if (unsafe.length > 0) fail(unsafe.join("\n"));
if (!existsSync(serverFile())) fail("There is no build yet. Run: npm run build");
if (!(await portIsFree(env.PORT))) fail(`Port ${env.PORT} is taken. Stop what listens there, or set PORT.`);
const command = serverCommand(serverFile(), process.env);
const server = spawn(process.execPath, command.args, { cwd: root, stdio: "inherit", env: command.env });
endTogether([server]);
server.once("exit", (code) => process.exit(code ?? 1));
