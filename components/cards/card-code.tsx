import { Barcode } from "@/components/cards/barcode";
import { CopyButton } from "@/components/ui/copy-button";
import type { BarcodeShape } from "@/lib/format/barcode-shape";
import { inFours } from "@/lib/format/card-number";

export type CardCodeProps = {
  number: string;
  /** null: the number cannot be drawn. */
  shape: BarcodeShape | null;
  words: { codeOf: string; noCode: string; copy: string; copied: string };
};

/** The code, the number in fours under it, copy. Black on white in every theme; nothing else near it. */
export function CardCode({ number, shape, words }: CardCodeProps) {
  return (
    <div className="code">
      {shape ? <Barcode shape={shape} label={words.codeOf} /> : <p className="sm t2">{words.noCode}</p>}
      <p className="digits ltr">{inFours(number)}</p>
      <CopyButton text={number} label={words.copy} done={words.copied} />
    </div>
  );
}
