import { run } from "@/lib/cli/child";
import { EnvError, parseEnv } from "@/lib/env";

try {
  parseEnv(process.env);
} catch (error) {
  if (!(error instanceof EnvError)) throw error;
  console.error(`${error.message}\n\nCopy .env.example to .env and fill it in, or run: npm run demo`);
  process.exit(1);
}
process.exit(
  await run(process.execPath, ["node_modules/next/dist/bin/next", "dev", ...process.argv.slice(2)]),
);
