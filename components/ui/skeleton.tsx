/** Widths that occur in skeletons; a style attribute would be discarded. */
const widths = {
  xs: "w-14",
  sm: "w-28",
  md: "w-44",
  lg: "w-4/5",
  full: "w-full",
} as const;

/** One breathing line of a skeleton. */
export function SkeletonLine({
  width = "md",
  thin = false,
}: {
  width?: keyof typeof widths;
  thin?: boolean;
}) {
  return <span className={`sk sk-line ${widths[width]}${thin ? " thin" : ""}`} />;
}

/** Rows of a list while they load: as high as the rows that follow. */
export function SkeletonList({ rows = 3 }: { rows?: number }) {
  return (
    <ul className="list" aria-hidden="true">
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all alike and never change places
        <li key={row} className="item">
          <span className="main grid gap-2">
            <SkeletonLine width={row % 2 === 0 ? "md" : "sm"} />
            <SkeletonLine width="sm" thin />
          </span>
          <SkeletonLine width="xs" />
        </li>
      ))}
    </ul>
  );
}

/** A sentence with its bar while it loads. */
export function SkeletonGoal() {
  return (
    <div className="block" aria-hidden="true">
      <div className="grid gap-3.5">
        <span className="flex h-7 items-center">
          <SkeletonLine width="lg" />
        </span>
        <div>
          <div className="bar" data-kind="reach" data-size="big">
            <span className="bar-rail sk" />
            <span className="bar-goal" />
          </div>
          <span className="bar-cap h-7.5 items-center">
            <SkeletonLine width="sm" thin />
          </span>
        </div>
      </div>
    </div>
  );
}
