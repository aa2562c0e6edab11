import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");
const gallery = process.env.GALLERY === "1";

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  // The gallery is a second build in its own folder; a production build does not know the `.dev.tsx` ending.
  distDir: gallery ? ".next-gallery" : ".next",
  pageExtensions: gallery ? ["dev.tsx", "tsx", "ts"] : ["tsx", "ts"],
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  // `npm run verify` and `npm test` check types, over tests and commands too; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["@libsql/client", "libsql", "pg", "pino", "undici", "bwip-js", "prom-client"],
};

export default withNextIntl(config);
