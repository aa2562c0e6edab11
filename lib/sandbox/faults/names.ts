/** Every fault that can be set, as the fault table names them. */
export const faultNames = [
  "refuse",
  "black-hole",
  "slow",
  "drip",
  "429",
  "429-retry-after",
  "500",
  "503",
  "malformed",
  "empty",
  "bom",
  "html",
  "huge",
  "deep",
  "gzip-bomb",
  "brotli",
  "proto",
  "reset",
  "stale-socket",
  "redirect",
  "errors-200",
  "warnings-200",
  "merged",
  "drift",
  "nonsense",
  "flap",
  "token-expired",
  "token-revoked",
] as const;
export type FaultName = (typeof faultNames)[number];

/** Knobs of a single fault; each has a default that fits the fault table. */
export type FaultDetail = {
  /** `slow`: how long until the head; `drip`: between two bytes. Milliseconds. */
  ms?: number;
  /** `429-retry-after`: the header as sent, seconds or a date. */
  retryAfter?: string;
  /** `redirect`: where to. */
  location?: string;
  /** `errors-200`, `warnings-200`: the code to answer. */
  code?: number;
  /** `drift`: which single change (0, 1, 2 …); without it the fixed set of changes. */
  variant?: number;
};
