import { cache } from "react";
import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { SaidMark } from "@/app/(member)/_sections/dated-mark";
import { pageEndMs } from "@/app/(member)/_sections/page-end";
import { freshnessOf } from "@/app/(member)/_sections/refresh";
import { CurrencyList } from "@/components/points/currency-list";
import { AskAgain } from "@/components/shell/ask-again";
import { Section } from "@/components/ui/section";
import { requireMemberPage } from "@/lib/auth/current";
import { getBrandWords, getSpeech } from "@/lib/format/get-speech";
import { hasValue } from "@/lib/loyalty/result";
import { createEnvelope } from "@/lib/member/envelope";
import { readCurrencies } from "@/lib/member/sections";

/** Alternate currencies for one request: a call of their own, which the rest of the page does not wait for. */
export const currenciesData = cache(async () => {
  const { access } = await requireMemberPage();
  return readCurrencies(access, { byMs: pageEndMs() });
});

/** What the programme counts beside points. Absent where there are none. */
export async function PointsCurrencies({ programId }: { programId: number }) {
  const [speech, words, read] = await Promise.all([getSpeech(), getBrandWords(), currenciesData()]);
  const { t } = speech;
  const envelope = createEnvelope(speech.now);
  const found = envelope.reply(envelope.take(read, "currencies"));
  if (!hasValue(found)) return null;
  const all = found.value.data;
  const currencies = all?.filter((each) => each.programId === programId) ?? null;
  if (currencies?.length === 0) return null;
  return (
    <Section
      id="currencies"
      title={t("points.currencies.title")}
      action={<SaidMark of={found} section="currencies" speech={speech} />}
    >
      {currencies === null ? (
        <>
          <CouldNotLoadHere title={t("points.failed.currencies")} found={read} />
          <AskAgain view="points" search={`program=${programId}`} shown={freshnessOf(found.value)} />
        </>
      ) : (
        <CurrencyList currencies={currencies} words={words} />
      )}
    </Section>
  );
}
