import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Some tests keep real time, which a neighbour on a shared machine may disturb once.
const retry = process.env.CI ? 1 : 0;
const root = fileURLToPath(new URL(".", import.meta.url));
const server = {
  resolve: { alias: { "@": root }, conditions: ["react-server", "node"] },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
};
/** Folders whose modules hold nothing that outlives a test: their files share one load of them. */
const shared = ["loyalty", "format", "i18n", "theme", "capillary", "queries"].map(
  (folder) => `lib/${folder}/**/*.test.ts`,
);

// Server modules run as the server resolves them (`react-server`, so that `server-only` imports load),
// component tests run in jsdom as a browser would. Loading modules anew for each file takes long,
// so only those files have a process of their own that leave something behind: stores, sockets, sessions, documents.
export default defineConfig({
  test: {
    // Some tests wait for real deadlines: three workers keep two cores busy. Vitest alone would take one.
    maxWorkers: 3,
    projects: [
      {
        ...server,
        test: {
          name: "shared",
          environment: "node",
          retry,
          include: shared,
          isolate: false,
          pool: "threads",
          testTimeout: 20_000,
          env: { TZ: "UTC" },
        },
      },
      {
        ...server,
        test: {
          name: "server",
          environment: "node",
          retry,
          include: ["lib/**/*.test.ts", "app/**/*.test.ts"],
          exclude: ["node_modules/**", ...shared],
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
          testTimeout: 20_000,
          env: { TZ: "UTC" },
        },
      },
    ],
  },
});
