import type { Server } from "node:http";

export function createDrain(options: {
  servers: Set<Server>;
  held: Set<Promise<unknown>>;
  exit: (code: number) => void;
  noticeMs: number;
  mostMs: number;
}): { isDraining: () => boolean; byOrder: () => Promise<void>; byHand: () => Promise<void> };
