import type { TestProject } from "vitest/node";
import { postgresBinaries, startPostgres } from "@/lib/store/test-postgres";

declare module "vitest" {
  interface ProvidedContext {
    /** A database on whose server the others are made, or null where PostgreSQL is not installed. */
    postgres: string | null;
  }
}

/** One PostgreSQL for all suites of a run that ask stores: each makes databases of its own in it. */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if (postgresBinaries() === null) {
    project.provide("postgres", null);
    return;
  }
  const server = await startPostgres();
  project.provide("postgres", server.first);
  return () => server.stop();
}
