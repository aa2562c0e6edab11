/** One stair: the amounts it leads from and to, and where it lies, as parts of the whole width. */
export type Stair = { from: number; at: number; start: number; share: number };

const most = 5;

/**
 * The stairs of a goal. Up to five lie true to scale. Of more, the one being climbed and its neighbours are
 * drawn, always with the goal, each as wide as the others: true to scale, those left out would be one long
 * first stair.
 * @param steps amounts at which a step is reached, ascending; the last is the goal
 */
export function stairsOf(steps: readonly number[], done: number): Stair[] {
  const target = steps.at(-1) ?? 0;
  if (steps.length <= most)
    return steps.map((at, index) => {
      const from = steps[index - 1] ?? 0;
      return { from, at, start: part(from, target), share: part(at - from, target) };
    });
  const first = firstShown(steps, done);
  const shown = [...steps.slice(first, first + most - 1), target];
  const below = steps[first - 1] ?? 0;
  return shown.map((at, index) => ({
    from: shown[index - 1] ?? below,
    at,
    start: index / most,
    share: 1 / most,
  }));
}

// One before the stair that is being climbed.
function firstShown(steps: readonly number[], done: number): number {
  const next = steps.findIndex((at) => done < at);
  const climbing = next < 0 ? steps.length - 1 : next;
  return Math.max(0, Math.min(climbing - 1, steps.length - most));
}

function part(value: number, of: number): number {
  return of > 0 ? value / of : 0;
}
