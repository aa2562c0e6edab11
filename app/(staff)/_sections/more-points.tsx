import { MoreFailed } from "@/app/(staff)/_sections/more-nothing";
import type { MoreProps } from "@/app/(staff)/_sections/more-section";
import { CurrencyList } from "@/components/points/currency-list";
import { EquationTable } from "@/components/points/equation-table";
import { ExpiryList } from "@/components/points/expiry-list";
import { Section } from "@/components/ui/section";
import { getBrandWords } from "@/lib/format/get-speech";
import { equationOf, sayLots } from "@/lib/format/points-sentence";
import { hasValue } from "@/lib/loyalty/result";
import { mainProgram } from "@/lib/member/home";
import { readSection } from "@/lib/staff/read-section";
import { staffSpeech } from "@/lib/staff/till";

/** How the points add up, which of them end, and what is counted beside them. */
export async function MorePoints({ staff, lookup, query }: MoreProps) {
  const [speech, words, read] = await Promise.all([
    staffSpeech(staff),
    getBrandWords(),
    readSection(lookup, "points"),
  ]);
  const { t } = speech;
  const data = hasValue(read) ? read.value.data : null;
  if (!data?.programs) return <MoreFailed t={t} />;
  const joined = data.programs.map((entry) => ({ ...entry, enrolled: entry.points !== null }));
  const chosen = joined.find(({ programId }) => programId === query.programId) ?? mainProgram(joined);
  if (!chosen?.points) return <MoreFailed t={t} />;
  const { programId, points } = chosen;
  const lots = data.expiry
    ? sayLots(
        data.expiry.filter((lot) => lot.programId === programId),
        speech,
      )
    : null;
  const currencies = data.currencies?.filter((each) => each.programId === programId) ?? null;
  return (
    <div>
      <Section id="more-equation" title={t("staff.more.equation")}>
        <EquationTable equation={equationOf(points)} delayed={points} programId={programId} words={words} />
      </Section>
      <Section id="more-expiry" title={t("staff.more.expiry")}>
        {lots === null ? (
          <MoreFailed t={t} />
        ) : lots.length === 0 ? (
          <p className="t2 py-3">{t("staff.more.expiryNone")}</p>
        ) : (
          <ExpiryList lots={lots} calendarBase={null} words={words} />
        )}
      </Section>
      {currencies?.length !== 0 && (
        <Section id="more-currencies" title={t("points.currencies.title")}>
          {currencies === null ? (
            <MoreFailed t={t} />
          ) : (
            <CurrencyList currencies={currencies} words={words} />
          )}
        </Section>
      )}
    </div>
  );
}
