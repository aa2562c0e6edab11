/** The value of `data-rank`, which picks a tier's hue. Ranks beyond 6 repeat 6; unknown takes 0. */
export function rankHue(rank: number | null): number {
  return rank === null ? 0 : Math.min(6, Math.max(0, Math.trunc(rank)));
}
