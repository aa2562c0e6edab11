import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Some tests keep real time, which a neighbour on a shared machine may disturb once.
const retry = process.env.CI ? 1 : 0;
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
          retry,
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
          retry,
          include: ["components/**/*.test.tsx"],
          setupFiles: ["components/test-setup.ts"],
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
