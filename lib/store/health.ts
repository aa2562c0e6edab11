import "server-only";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

/** True when the store answers; within about a second either way. */
export function storeAnswers(): Promise<boolean> {
  return succeeds(() => store().run("SELECT 1 AS up"));
}

/**
 * True when the schema is up to date. A long change of it goes on behind `false`: the instance is alive and
 * becomes ready when it is done, so no probe kills it half-way.
 * @throws SchemaError when the store was made by other steps than ours
 */
export function storeIsReady(withinMs: number): Promise<boolean> {
  return succeeds(() => store().ready(withinMs));
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
