import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The repository's top, with a trailing slash. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The reference documents beside the project, when this checkout has them. */
export const hasShared = existsSync(`${root}../shared/capillary/samples`);
