import "server-only";
import { barcodeShape } from "@/lib/format/barcode-shape";
import { inFours } from "@/lib/format/card-number";
import type { Speech } from "@/lib/format/speech";
import type { Card } from "@/lib/loyalty/view-models";

/** The code of a card with its words; null when the card cannot be used, so that no code is drawn. */
export function cardCode(card: Pick<Card, "number" | "symbology">, speech: Speech) {
  if (card.symbology === null) return null;
  return {
    number: card.number,
    shape: barcodeShape(card.number, card.symbology),
    words: {
      codeOf: speech.t("card.codeOf", { number: inFours(card.number) }),
      noCode: speech.t("card.noCode"),
      copy: speech.t("card.copy"),
      copied: speech.t("card.copied"),
    },
  };
}
