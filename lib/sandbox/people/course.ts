/** How a value goes on when nothing is added: what it is `days` ahead, and the first day after that on which it falls. */
export type Course = {
  at: (days: number) => number;
  /** Days ahead on which the value of day `days` still holds; null: for good. */
  holdsUntil: (days: number) => number | null;
};

type Drop = { inDays: number; amount: number };

/** A value that loses amounts on known days. */
function losing(value: number, drops: readonly Drop[]): Course {
  const at = (days: number) =>
    drops.filter(({ inDays }) => inDays <= days).reduce((left, { amount }) => left - amount, value);
  const holdsUntil = (days: number) => {
    const later = drops.map(({ inDays }) => inDays).filter((inDays) => inDays > days);
    return later.length === 0 ? null : Math.min(...later) - 1;
  };
  return { at, holdsUntil };
}

/** Cumulative values: nothing is ever lost. */
export const steady = (value: number): Course => losing(value, []);

/** A moving window of `windowDays`: what was earned `daysAgo` leaves when it is older than the window. */
export function movingWindow(
  windowDays: number,
  earned: readonly { daysAgo: number; amount: number }[],
): Course {
  const inside = earned.filter(({ daysAgo }) => daysAgo < windowDays);
  const value = inside.reduce((sum, { amount }) => sum + amount, 0);
  return losing(
    value,
    inside.map(({ daysAgo, amount }) => ({ inDays: windowDays - daysAgo, amount })),
  );
}

/** A balance of points of which lots end. */
export const pointsEnding = (balance: number, lots: readonly Drop[]): Course => losing(balance, lots);

/** A cycle that starts again at 0. */
export const resetting = (value: number, inDays: number): Course =>
  losing(value, [{ inDays, amount: value }]);
