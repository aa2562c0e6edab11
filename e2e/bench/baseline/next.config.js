import { fileURLToPath } from "node:url";

/** The empty page that Rung is measured against: same Next, same machine, nothing on it. */
const top = fileURLToPath(new URL("../../..", import.meta.url));

/** @type {import("next").NextConfig} */
export default {
  poweredByHeader: false,
  turbopack: { root: top },
  outputFileTracingRoot: top,
  typescript: { ignoreBuildErrors: true },
};
