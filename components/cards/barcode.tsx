import type { BarcodeShape } from "@/lib/format/barcode-shape";

export type BarcodeProps = {
  shape: BarcodeShape;
  /** "Code for card 8004 2719 3350 1846" */
  label: string;
};

/** Above this width no phone has two device pixels for a module: the code is turned there. */
export const longestUpright = 300;

/**
 * A code, black on white. The style sheet makes every module a whole number of device pixels: it knows the
 * width in modules from three attributes of one digit each, because a style attribute would be discarded.
 */
export function Barcode({ shape, label }: BarcodeProps) {
  const long = shape.kind === "linear" && shape.width > longestUpright;
  return (
    <>
      <Drawing shape={shape} label={label} only={long ? "wide" : null} />
      {long && <Drawing shape={shape} label={label} only="narrow" />}
    </>
  );
}

function Drawing({ shape, label, only }: BarcodeProps & { only: "wide" | "narrow" | null }) {
  const { width, height, kind, path } = shape;
  const turned = only === "narrow";
  const [units, tens, hundreds] = [width % 10, Math.floor(width / 10) % 10, Math.floor(width / 100)];
  return (
    <svg
      className="barcode"
      role="img"
      aria-label={label}
      data-kind={kind}
      data-wide={width > 80 && kind === "matrix" ? "" : undefined}
      data-only={only ?? undefined}
      data-units={units}
      data-tens={tens}
      data-hundreds={hundreds}
      viewBox={turned ? `0 0 ${height} ${width}` : `0 0 ${width} ${height}`}
      preserveAspectRatio={kind === "linear" ? "none" : undefined}
      shapeRendering="crispEdges"
      focusable="false"
    >
      <path d={path} transform={turned ? `matrix(0 1 1 0 0 0)` : undefined} />
    </svg>
  );
}
