import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

// Two projects: plain modules run as the server resolves them (`react-server`, so that
// `server-only` imports load), component tests run in jsdom as a browser would.
export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { "@": root }, conditions: ["react-server", "node"] },
        ssr: { resolve: { conditions: ["react-server", "node"] } },
        test: {
          name: "server",
          environment: "node",
          include: ["lib/**/*.test.ts", "app/**/*.test.ts"],
          testTimeout: 20_000,
          env: { TZ: "UTC" },
        },
      },
      {
        resolve: { alias: { "@": root } },
        test: {
          name: "components",
          environment: "jsdom",
          include: ["components/**/*.test.tsx"],
          setupFiles: ["components/test-setup.ts"],
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
