/**
 * A shared allowance for second tries. Each question earns `perCall` of a try and saves at most three,
 * so when everything fails there are no more than about 1.1 calls per question, while a single lost
 * connection is always tried again.
 */
export type RetryBudget = { asked(): void; take(): boolean };

const mostSaved = 3;

export function createRetryBudget(limits: { perCall: number; burst: number }): RetryBudget {
  let saved = limits.burst;
  return {
    asked: () => {
      saved = Math.min(mostSaved, saved + limits.perCall);
    },
    take: () => {
      if (saved < 1) return false;
      saved -= 1;
      return true;
    },
  };
}
