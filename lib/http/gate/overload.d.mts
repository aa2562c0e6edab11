export type Priority = "first" | "rest" | "free";
export type Admission = {
  admit(priority: Priority): boolean;
  release(): void;
  tick(lateMs: number, busy?: number): void;
  state(): { limit: number; inFlight: number; refused: number };
};
export type Limits = {
  start: number;
  least: number;
  most: number;
  lateMs: number;
  queueMs?: number;
  perTick?: number;
  /** Monotonic milliseconds; injected in tests. */
  now?: () => number;
};
export const limits: Limits & { tickMs: number };
export function createAdmission(options?: Limits): Admission;
