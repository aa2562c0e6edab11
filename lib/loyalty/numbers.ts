/** Rounds to the three decimals Capillary works with and turns -0 into 0, so that sums read as people add them. */
export function tidy(amount: number): number {
  const rounded = Math.round((amount + Number.EPSILON * Math.sign(amount)) * 1000) / 1000;
  return rounded === 0 ? 0 : rounded;
}

/**
 * How much of a bar is filled: 0 to 1, cut (never rounded up) to a thousandth. Only an achieved goal
 * is full, and anything above nothing is at least a thousandth. null: done or target is not known.
 */
export function fillOf(done: number | null, target: number | null, achieved: boolean): number | null {
  if (achieved) return 1;
  if (done === null || target === null || target <= 0) return null;
  if (done <= 0) return 0;
  return Math.min(0.999, Math.max(0.001, Math.floor((done / target) * 1000) / 1000));
}
