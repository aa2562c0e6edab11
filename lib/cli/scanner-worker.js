// The till's barcode reader. Runs in a worker of its own: pictures of the camera go in, texts come out, and
// nothing leaves this device. Appended to zxing-wasm's reader by copy-vendor.mjs.
/* global ZXingWASM */

ZXingWASM.prepareZXingModule({
  overrides: { locateFile: (name) => `/vendor/scanner/${name}` },
});

const formats = [
  "Code128",
  "Code39",
  "EAN-13",
  "EAN-8",
  "ITF",
  "Codabar",
  "QRCode",
  "PDF417",
  "Aztec",
  "DataMatrix",
];

self.onmessage = async ({ data }) => {
  try {
    const found = await ZXingWASM.readBarcodes(data.picture, {
      formats,
      tryHarder: true,
      tryRotate: true,
      maxNumberOfSymbols: 1,
    });
    const text = found.find((code) => code.isValid)?.text ?? null;
    self.postMessage({ kind: "read", text });
  } catch {
    self.postMessage({ kind: "failed" });
  }
};
