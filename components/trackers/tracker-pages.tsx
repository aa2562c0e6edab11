import { TrackerList } from "@/components/trackers/tracker-list";
import { ButtonLink } from "@/components/ui/button";
import { pageOf } from "@/lib/format/page-of";
import { sayNumber } from "@/lib/format/say-amount";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Tracker } from "@/lib/loyalty/view-models";

/** Rows of one page: a member may have thousands of counts, and nobody reads them in one go. */
const pageSize = 50;

export type TrackerPagesProps = {
  trackers: readonly Tracker[];
  words: BrandWords;
  /** Counted from 1. */
  page: number;
  hrefOf: (page: number) => string;
};

/** Counts, one page at a time; a short list is just the list. */
export function TrackerPages({ trackers, words, page, hrefOf }: TrackerPagesProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  const shown = pageOf(trackers, page, pageSize);
  return (
    <>
      <TrackerList trackers={shown.rows} words={words} />
      {shown.pages > 1 && (
        <nav className="row pt-4" aria-label={t("trackers.pages.label")}>
          {shown.page > 1 && (
            <ButtonLink slim variant="quiet" href={hrefOf(shown.page - 1)}>
              {t("trackers.pages.previous")}
            </ButtonLink>
          )}
          <span className="sm t2 num">
            {t("trackers.pages.shown", {
              from: sayNumber(shown.from, speech),
              to: sayNumber(shown.to, speech),
              total: sayNumber(shown.total, speech),
            })}
          </span>
          {shown.page < shown.pages && (
            <ButtonLink slim variant="quiet" href={hrefOf(shown.page + 1)}>
              {t("trackers.pages.next")}
            </ButtonLink>
          )}
        </nav>
      )}
    </>
  );
}
