import { readFile, writeFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import { filesUnder } from "@/lib/http/gate/files-under.mjs";

const pack = promisify(brotliCompress);

/**
 * Writes `NAME.br` beside each script and style sheet of a folder and its folders, as tightly as brotli can; the gate
 * and fronts such as nginx (`brotli_static`) answer with them. A file that would not become smaller is left alone.
 * @returns the bytes of the files packed, before and after
 */
export async function packStatic(folder: string): Promise<{ from: number; to: number }> {
  const files = filesUnder(folder).filter(({ path }) => /\.(?:js|css)$/.test(path));
  const sizes = await Promise.all(files.map(({ file }) => packFile(file)));
  return sizes.reduce((all, one) => ({ from: all.from + one.from, to: all.to + one.to }), { from: 0, to: 0 });
}

async function packFile(file: string): Promise<{ from: number; to: number }> {
  const text = await readFile(file);
  const packed = await pack(text, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: text.byteLength,
    },
  });
  if (packed.byteLength >= text.byteLength) return { from: 0, to: 0 };
  await writeFile(`${file}.br`, packed);
  return { from: text.byteLength, to: packed.byteLength };
}
