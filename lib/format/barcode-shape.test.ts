import { describe, expect, test } from "vitest";
import { barcodeShape } from "@/lib/format/barcode-shape";

/** Draws the path into a grid, as a screen would with one pixel a module. */
function grid(path: string, width: number, height: number): string[] {
  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => " "));
  for (const [, x, y, run, tall] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g))
    for (let row = Number(y); row < Number(y) + Number(tall); row += 1)
      for (let at = Number(x); at < Number(x) + Number(run); at += 1) {
        const line = rows[row];
        if (line) line[at] = "#";
      }
  return rows.map((row) => row.join(""));
}

describe("a drawn code", () => {
  test("of a published number in Code 128 is 11 modules a symbol, with ten quiet ones on each side", () => {
    const shape = barcodeShape("DS034812BA", "code128");
    expect(shape?.kind).toBe("linear");
    const [line = ""] = grid(shape?.path ?? "", shape?.width ?? 0, 1);
    expect(line.length).toBe(shape?.width);
    expect(line).toMatch(/^ {10}#.*# {10}$/);
    // Start, data, check and stop: a multiple of 11 and the two modules of the stop's last bar.
    expect((line.trim().length - 2) % 11).toBe(0);
  });

  test("in QR has its three finders and a quiet zone of four", () => {
    const shape = barcodeShape("SBXQ000000000001", "qrcode");
    const rows = grid(shape?.path ?? "", shape?.width ?? 0, shape?.height ?? 0);
    expect(shape?.width).toBe(shape?.height);
    expect(rows.slice(0, 4).join("").trim()).toBe("");
    expect(rows[4]).toMatch(/^ {4}#######.*####### {4}$/);
    expect(rows.at(-5)).toMatch(/^ {4}#######/);
  });

  test("in PDF417 has rows of several modules, so that it is as high as its frame says", () => {
    const shape = barcodeShape("SBXP41700000000001", "pdf417");
    const rows = grid(shape?.path ?? "", shape?.width ?? 0, shape?.height ?? 0);
    expect(rows.filter((row) => row.includes("#")).length).toBe((shape?.height ?? 0) - 4);
    expect(rows[2]).toBe(rows[3]);
  });

  test.each(["azteccode", "datamatrix"] as const)("in %s is square", (symbology) => {
    const shape = barcodeShape("SBXAZ00000000001", symbology);
    expect(shape?.width).toBe(shape?.height);
  });

  test("in EAN-13 is 95 modules wide and eleven quiet ones on each side", () => {
    expect(barcodeShape("4006381333931", "ean13")?.width).toBe(95 + 22);
  });

  test("is not made at all from a number that the symbology refuses", () => {
    expect(barcodeShape("DS034812BA", "ean13")).toBeNull();
    expect(barcodeShape("4006381333932", "ean13")).toBeNull();
  });
});
