import { fronts } from "@/e2e/support/tls-front";
import { hasTools } from "@/lib/cli/tools";
import { postgresBinaries } from "@/lib/store/test-postgres";

/** Something that tests need beside Node and a browser. */
export type Means = {
  name: string;
  /** What is not shown without it. */
  shows: string;
  /** Which end-to-end tests need it, by file or tag, as Playwright's `grep` reads it. */
  tests: RegExp;
};

/** The means that this machine lacks; their tests are left out, which the test run says at its end. */
export function missingMeans(): Means[] {
  const all: (Means & { here: boolean })[] = [
    {
      name: "PostgreSQL",
      shows: "the store on it, two instances, rolling restarts",
      tests: /(instances|kill-postgres|store-down)\.spec\.ts|@postgresql/,
      here: postgresBinaries() !== null,
    },
    { name: "nginx", shows: "Rung behind it with TLS", tests: /@nginx/, here: fronts.nginx },
    { name: "Caddy", shows: "Rung behind it with TLS", tests: /@caddy/, here: fronts.Caddy },
    {
      name: "MDN's HTTP Observatory",
      shows: "its score of the sign-in page",
      tests: /observatory\.spec\.ts/,
      here: hasTools(),
    },
  ];
  return all.filter(({ here }) => !here);
}
