import "server-only";
import { LRUCache } from "lru-cache";
import { outageMs } from "@/lib/auth/session-rules";
import { once } from "@/lib/once";
import type { SessionRow } from "@/lib/store/sessions";

type Kept = { row: SessionRow; readAt: number };
const kept = () => once("session-memory", () => new LRUCache<string, Kept>({ max: 10_000 }));

/** Keeps what was just read, for a store outage and for nothing else. */
export function rememberSession(tokenHash: string, row: SessionRow, at: number): void {
  kept().set(tokenHash, { row, readAt: at });
}

/** A row read within the last minute, or null. */
export function recallSession(tokenHash: string, at: number): SessionRow | null {
  const found = kept().get(tokenHash);
  return found && at - found.readAt <= outageMs ? found.row : null;
}

export function forgetSession(tokenHash: string): void {
  kept().delete(tokenHash);
}
