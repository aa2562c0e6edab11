import { TrackerList } from "@/components/trackers/tracker-list";
import { PageLinks } from "@/components/ui/page-links";
import { pageOf } from "@/lib/format/page-of";
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
  const { t } = useSpeech(words);
  const shown = pageOf(trackers, page, pageSize);
  return (
    <>
      <TrackerList trackers={shown.rows} words={words} />
      <PageLinks shown={shown} label={t("trackers.pages")} words={words} hrefOf={hrefOf} />
    </>
  );
}
