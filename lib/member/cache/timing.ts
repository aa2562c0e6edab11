export type Timing = {
  /** An answer younger than this is given without a call. */
  freshMs: number;
  /** On a member's own "refresh": younger than this is still not asked again. */
  refreshMs: number;
  /** With a last good value at hand, how long a reader waits for a newer one. */
  softMs: number;
  /** The longest a set of calls for one entry may take, its wait for a slot included; then it is aborted. */
  hardMs: number;
  /** How long a failure is given again without a call. */
  errorMs: number;
  /** How long a last good value may be shown. */
  keepMs: number;
  /** How long a reader waits for the store while it looks for a last good value. */
  storeMs: number;
};

/**
 * 60 s fresh: a purchase shows within a minute without a reload, a visit of several pages costs one set of
 * calls, and a demo cluster's 100 calls a minute carry some thirty members at once. 350 ms soft: under the
 * 400 ms after which a wait is noticed. 3 s hard: the pass mark of a head that never comes is 3.1 s, and the
 * page has 4 s. 7 days kept: points move slowly, but a balance of last month would be a lie with a date on it.
 */
export const standardTiming: Timing = {
  freshMs: 60_000,
  refreshMs: 5_000,
  softMs: 350,
  hardMs: 3_000,
  errorMs: 1_000,
  keepMs: 7 * 24 * 60 * 60_000,
  storeMs: 200,
};
