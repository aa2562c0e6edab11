import "server-only";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

/** True when the store answers; within about a second either way. */
export async function storeAnswers(): Promise<boolean> {
  try {
    await store().run("SELECT 1 AS up");
    return true;
  } catch (error) {
    if (error instanceof StoreError) return false;
    throw error;
  }
}
