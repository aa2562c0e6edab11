/** A line through points by least squares, with the upper 95 % bound of its slope. */
export type Line = { slope: number; upper: number; from: number; to: number };

// Student's t, 97.5 %, by degrees of freedom; beyond the list 1.96 is near enough.
const t975 = [
  12.71, 4.3, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.2, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.1,
  2.09, 2.09, 2.08, 2.07, 2.07, 2.06, 2.06, 2.06, 2.05, 2.05, 2.05, 2.04,
];

/** @param points x and y; at least three */
export function fitLine(points: readonly (readonly [number, number])[]): Line {
  const count = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const spread = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const slope = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) / spread;
  const at = (x: number) => meanY + slope * (x - meanX);
  const rest = points.reduce((sum, [x, y]) => sum + (y - at(x)) ** 2, 0);
  const error = Math.sqrt(rest / Math.max(1, count - 2) / spread);
  const [first = [0, 0], last = [0, 0]] = [points[0], points.at(-1)];
  return {
    slope,
    upper: slope + (t975[Math.max(0, count - 3)] ?? 1.96) * error,
    from: at(first[0]),
    to: at(last[0]),
  };
}
