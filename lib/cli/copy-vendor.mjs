// Makes public/vendor/scanner/: the barcode reader that the till's camera uses, from the installed package
// and never from a CDN. One script for the worker (reader and our few lines) and the wasm beside it. The
// gate gives that script's answer, and no other, the right to compile wasm.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const from = join(root, "node_modules", "zxing-wasm", "dist");
const to = join(root, "public", "vendor", "scanner");

const ours = readFileSync(join(root, "lib", "cli", "scanner-worker.js"), "utf8");
const reader = readFileSync(join(from, "iife", "reader", "index.js"), "utf8");

mkdirSync(to, { recursive: true });
writeFileSync(join(to, "worker.js"), `${reader}\n${ours}`);
copyFileSync(join(from, "reader", "zxing_reader.wasm"), join(to, "zxing_reader.wasm"));
