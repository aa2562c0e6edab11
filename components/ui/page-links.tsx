import { ButtonLink } from "@/components/ui/button";
import type { PageOf } from "@/lib/format/page-of";
import { sayNumber } from "@/lib/format/say-amount";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";

export type PageLinksProps = {
  shown: PageOf<unknown>;
  label: string;
  words: BrandWords;
  /** Address of a page, counted from 1. */
  hrefOf: (page: number) => string;
};

/** Where a long list stands and the way on; nothing under a list of one page. */
export function PageLinks({ shown, label, words, hrefOf }: PageLinksProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  if (shown.pages <= 1) return null;
  return (
    <nav className="row pt-4" aria-label={label}>
      {shown.page > 1 && (
        <ButtonLink slim variant="quiet" href={hrefOf(shown.page - 1)}>
          {t("common.pages.previous")}
        </ButtonLink>
      )}
      <span className="sm t2 num">
        {t("common.pages.shown", {
          from: sayNumber(shown.from, speech),
          to: sayNumber(shown.to, speech),
          total: sayNumber(shown.total, speech),
        })}
      </span>
      {shown.page < shown.pages && (
        <ButtonLink slim variant="quiet" href={hrefOf(shown.page + 1)}>
          {t("common.pages.next")}
        </ButtonLink>
      )}
    </nav>
  );
}
