import "server-only";
import bwip from "bwip-js/node";
import type { Symbology } from "@/lib/loyalty/view-models";

/** A code as geometry, in modules. `linear` codes are one module high and are stretched. */
export type BarcodeShape = {
  kind: "linear" | "matrix";
  symbology: Symbology;
  /** Width and height in modules, quiet zone included on every side that needs one. */
  width: number;
  height: number;
  /** SVG path data of the dark modules. */
  path: string;
};

// Quiet zones in modules: ISO/IEC 15417 (10), 15420 (11), 18004 (4), 15438 (2), 24778 (none; some kept),
// 16022 (1; two kept).
const quiet = { code128: 10, ean13: 11, qrcode: 4, pdf417: 2, azteccode: 2, datamatrix: 2 } as const;

/**
 * Draws a number as a code; the caller has chosen a symbology that holds it.
 * https://github.com/metafloor/bwip-js/wiki/Options
 * @returns null when the encoder refuses the number: then the number is shown alone, never a wrong code
 */
export function barcodeShape(number: string, symbology: Symbology): BarcodeShape | null {
  const drawn = encode(number, symbology);
  if (drawn === null) return null;
  const edge = quiet[symbology];
  if ("bars" in drawn) {
    const { path, width } = linearPath(drawn.bars, edge);
    return { kind: "linear", symbology, width: width + 2 * edge, height: 1, path };
  }
  const { modules, columns, rowHeight } = drawn;
  const rows = (modules.length / columns) * rowHeight;
  const path = matrixPath(drawn, edge);
  return { kind: "matrix", symbology, width: columns + 2 * edge, height: rows + 2 * edge, path };
}

// `rowHeight` is 1 but for PDF417, whose rows are three modules high.
type Matrix = { modules: ArrayLike<number>; columns: number; rowHeight: number };
type Encoded = { bars: readonly number[] } | Matrix;

function encode(text: string, symbology: Symbology): Encoded | null {
  try {
    const options = {
      bcid: symbology,
      text,
      ...(symbology === "pdf417" ? { columns: 3, rowmult: 5 } : {}),
      ...(symbology === "qrcode" ? { eclevel: "M" } : {}),
    };
    // `raw` answers with the encoder's own figures before any drawing.
    const first: unknown = Reflect.apply(bwip.raw, bwip, [options])[0];
    if (typeof first !== "object" || first === null) return null;
    if ("sbs" in first && Array.isArray(first.sbs)) return { bars: first.sbs };
    if (!("pixs" in first && Array.isArray(first.pixs))) return null;
    const { pixs } = first;
    const columns = "pixx" in first && typeof first.pixx === "number" ? first.pixx : 0;
    const rows = "pixy" in first && typeof first.pixy === "number" ? first.pixy : 0;
    const rowHeight = (columns * rows) / pixs.length;
    return columns > 0 && Number.isInteger(rowHeight) ? { modules: pixs, columns, rowHeight } : null;
  } catch {
    return null;
  }
}

// Bars and spaces take turns, a bar first.
function linearPath(bars: readonly number[], edge: number): { path: string; width: number } {
  let at = 0;
  let path = "";
  for (const [index, width] of bars.entries()) {
    if (index % 2 === 0) path += `M${edge + at} 0h${width}v1h-${width}z`;
    at += width;
  }
  return { path, width: at };
}

// Neighbouring modules of a row are one rectangle, so that no seam shows between them.
function matrixPath({ modules, columns, rowHeight }: Matrix, edge: number): string {
  let path = "";
  for (let at = 0; at < modules.length; at += 1) {
    if (!modules[at]) continue;
    let run = 1;
    while ((at + run) % columns !== 0 && modules[at + run]) run += 1;
    const top = edge + Math.floor(at / columns) * rowHeight;
    path += `M${edge + (at % columns)} ${top}h${run}v${rowHeight}h-${run}z`;
    at += run - 1;
  }
  return path;
}
