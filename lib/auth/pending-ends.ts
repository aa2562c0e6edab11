import "server-only";
import { once } from "@/lib/once";
import { deleteSessionByToken } from "@/lib/store/sessions";
import { StoreError } from "@/lib/store/sql";
import { store } from "@/lib/store/store";

const retryEveryMs = 1_000;
const mostPending = 10_000;

type Pending = { hashes: Set<string>; timer: NodeJS.Timeout | null };
const pending = () => once("pending-ends", (): Pending => ({ hashes: new Set(), timer: null }));

/** True for a session that was signed out while the store was down: over here, whatever its row says. */
export function isEnding(tokenHash: string): boolean {
  return pending().hashes.has(tokenHash);
}

/** Ends the row as soon as the store answers again; for this process the session is over at once. */
export function endWhenPossible(tokenHash: string): void {
  const { hashes } = pending();
  if (hashes.size < mostPending) hashes.add(tokenHash);
  schedule();
}

/** Tries to end what is still to be ended. */
export async function endPending(): Promise<void> {
  const { hashes } = pending();
  for (const hash of hashes) {
    try {
      await deleteSessionByToken(store(), hash);
      hashes.delete(hash);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      return;
    }
  }
}

function schedule(): void {
  const state = pending();
  if (state.timer !== null || state.hashes.size === 0) return;
  state.timer = setTimeout(() => {
    void endPending().finally(() => {
      state.timer = null;
      schedule();
    });
  }, retryEveryMs);
  state.timer.unref();
}
