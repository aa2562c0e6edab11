import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";

const wasm = readFileSync(createRequire(import.meta.url).resolve("zxing-wasm/reader/zxing_reader.wasm"));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

/** What a scanner reads in a picture: the texts of all codes found, with their symbology. */
export async function decode(png: Buffer): Promise<{ text: string; format: string }[]> {
  const found = await readBarcodes(new Uint8Array(png), {
    tryHarder: true,
    tryRotate: true,
    maxNumberOfSymbols: 4,
  });
  return found.map(({ text, format }) => ({ text, format }));
}
