import { run } from "@/lib/cli/child";

const steps: readonly (readonly [string, readonly string[]])[] = [
  ["types", ["node_modules/typescript/bin/tsc", "--noEmit"]],
  ["lint and format", ["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings", "."]],
  ["unit", ["node_modules/vitest/vitest.mjs", "run"]],
];

for (const [name, args] of steps) {
  console.log(`\n— ${name}`);
  if ((await run(process.execPath, args)) !== 0) {
    console.error(`verify stopped at: ${name}`);
    process.exit(1);
  }
}
