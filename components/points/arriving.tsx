import type { ReactNode } from "react";
import { sayPoints, saySigned } from "@/lib/format/say-amount";
import { sayDate } from "@/lib/format/say-date";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { ArrivingLot } from "@/lib/loyalty/view-models";

export type ArrivingProps = {
  /** The programme's own total of promised points; null where it is not supplied. */
  total: number | null;
  /** null: the dates could not be read. */
  lots: readonly ArrivingLot[] | null;
  /** null: not known; then nothing is said about it. */
  spendable: number | null;
  programId: number;
  /** How old the dates are, where they are not as new as the page. */
  mark?: ReactNode;
  words: BrandWords;
};

/** Promised points with their dates, said as not yet part of what can be spent. */
export function Arriving({ total, lots, spendable, programId, mark, words }: ArrivingProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  const sum = total ?? lots?.reduce((all, lot) => all + lot.amount, 0) ?? 0;
  const rows = [...(lots ?? [])].sort((a, b) => time(a) - time(b));
  return (
    <>
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="h2" id="arriving-title">
          {t("points.arriving.title")}
        </h2>
        {mark}
        <span className="num med">{saySigned(sum, speech, programId)}</span>
      </div>
      <ul className="sm t2 pt-1">
        {rows.map((lot, index) => {
          const amount = sayPoints(lot.amount, speech, programId);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: lots of one answer may be alike and never change places
            <li key={`${lot.on} ${index}`}>
              {lot.on === null
                ? t("points.arriving.noDate", { amount })
                : t("points.arriving.ready", { amount, date: sayDate(lot.on, speech, "always") })}
            </li>
          );
        })}
        {rows.length === 0 && <li>{t("points.arriving.unknownParts")}</li>}
        {spendable !== null && (
          <li>{t("points.arriving.ofTotal", { amount: sayPoints(spendable, speech, programId) })}</li>
        )}
      </ul>
    </>
  );
}

function time(lot: ArrivingLot): number {
  return lot.on === null ? Number.MAX_SAFE_INTEGER : Date.parse(lot.on);
}
