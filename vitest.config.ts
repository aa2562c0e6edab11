import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const files = ["app", "components", "lib"]
  .flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true }).map((file) => `${folder}/${file}`),
  )
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => ({
    file: file.replaceAll(/[()[\]]/g, "\\$&"),
    text: readFileSync(`${root}${file}`, "utf8"),
  }));
const saying = (text: string) => files.filter((each) => each.text.includes(text)).map(({ file }) => file);

/** What puts something else in a module's place must not meet modules that others have loaded. */
const replacing = saying("vi.mock(");
/** These ask a PostgreSQL that is started once for all of them. */
const onStores = saying("onBothEngines(");
/** Next's server changes the console for whoever comes after it. */
const onNext = saying('from "next/');
/** Folders whose modules hold nothing that outlives a test: their files share one load of them. */
const folders =
  /^lib\/(capillary|format|http\/gate|i18n|loyalty|ops|queries|sandbox|staff|theme)\/.*\.test\.ts$/;
const apart = [...replacing, ...onStores, ...onNext];
const shared = files.map(({ file }) => file).filter((file) => folders.test(file) && !apart.includes(file));

const common = {
  // Some tests keep real time, which a neighbour on a shared machine may disturb once.
  retry: process.env.CI ? 1 : 0,
  testTimeout: 20_000,
  env: { TZ: "UTC" },
};
const node = { ...common, environment: "node" };
const jsdom = { ...common, environment: "jsdom", setupFiles: ["components/test-setup.ts"] };
// Server modules run as the server resolves them (`react-server`, so that `server-only` imports load),
// component tests in jsdom as a browser would.
const server = {
  resolve: { alias: { "@": root }, conditions: ["react-server", "node"] },
  ssr: { resolve: { conditions: ["react-server", "node"] } },
};
const browser = { resolve: { alias: { "@": root } } };

// Loading modules and making documents anew for each file takes long, so only those files have a process of
// their own that leave something behind: stores, sockets, sessions, replaced modules.
export default defineConfig({
  test: {
    // Some tests wait for real deadlines: three workers keep two cores busy. Vitest alone would take one.
    maxWorkers: 3,
    projects: [
      {
        ...server,
        test: {
          ...node,
          name: "shared",
          include: shared,
          isolate: false,
          pool: "threads",
        },
      },
      {
        ...server,
        test: {
          ...node,
          name: "stores",
          include: onStores,
          globalSetup: "lib/store/test-global-postgres.ts",
        },
      },
      {
        ...server,
        test: {
          ...node,
          name: "server",
          include: ["app/**/*.test.ts", "lib/**/*.test.ts"],
          exclude: [...shared, ...onStores],
        },
      },
      {
        ...browser,
        test: {
          ...jsdom,
          name: "components",
          include: ["components/**/*.test.tsx"],
          exclude: replacing,
          isolate: false,
        },
      },
      {
        ...browser,
        test: {
          ...jsdom,
          name: "components alone",
          include: replacing.filter((file) => file.endsWith(".tsx")),
        },
      },
    ],
  },
});
