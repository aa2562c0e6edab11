import type { Symbology } from "@/lib/loyalty/view-models";

/**
 * The code to draw for a number: the operator's choice when it can hold the number unchanged, else
 * Code 128, else QR (which holds any text).
 */
export function fitSymbology(number: string, wanted: Symbology): Symbology {
  if (holds(wanted, number)) return wanted;
  return holds("code128", number) ? "code128" : "qrcode";
}

/** True when a scanner reads back exactly this number. */
export function holds(symbology: Symbology, number: string): boolean {
  if (number === "") return false;
  switch (symbology) {
    case "ean13":
      return isEan13(number);
    case "code128":
      // Printable ASCII; longer than this no scanner at a till reads it in one line.
      return /^[\x20-\x7e]{1,80}$/.test(number);
    case "qrcode":
      return number.length <= 700;
    case "pdf417":
    case "azteccode":
    case "datamatrix":
      return /^[\x20-\x7e]{1,700}$/.test(number);
    default:
      return symbology satisfies never;
  }
}

/** Thirteen digits with the right check digit: a wrong one would be corrected, and so changed, by encoders. */
export function isEan13(number: string): boolean {
  if (!/^\d{13}$/.test(number)) return false;
  const sum = [...number.slice(0, 12)].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  );
  return (10 - (sum % 10)) % 10 === Number(number.at(-1));
}
