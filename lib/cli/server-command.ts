import { resolve } from "node:path";
import { root } from "@/lib/cli/paths";

type Variables = Readonly<Record<string, string | undefined>>;

/** MB. What a page leaves behind dies young; with Node's own size much of it is moved on before it has. */
export const youngGeneration = "--max-semi-space-size=32";

/**
 * How the production server is started everywhere: the gate is loaded first, then Next's standalone server.
 * That server moves into its own folder, so file names of the environment are made absolute here.
 */
export function serverCommand(
  serverFile: string,
  variables: Variables,
): { args: string[]; env: NodeJS.ProcessEnv } {
  const database = variables.DATABASE_URL ?? "file:.data/rung.db";
  return {
    args: [youngGeneration, "--import", resolve(root, "lib/http/gate/preload.mjs"), serverFile],
    env: {
      ...variables,
      DATABASE_URL: database.startsWith("file:") ? `file:${resolve(root, database.slice(5))}` : database,
      STAFF_DIRECTORY: resolve(root, variables.STAFF_DIRECTORY ?? ".data/staff.json"),
      BRAND_FILE: resolve(root, variables.BRAND_FILE ?? "lib/theme/brands/rung.json"),
      NODE_ENV: "production",
      NEXT_MANUAL_SIG_HANDLE: "true",
      NEXT_TELEMETRY_DISABLED: "1",
    },
  };
}
