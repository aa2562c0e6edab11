import type { Equation } from "@/lib/format/points-sentence";
import { pointDecimals, sayPoints } from "@/lib/format/say-amount";
import type { BrandWords, Speech, Translate } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";
import type { Points } from "@/lib/loyalty/view-models";

export type EquationTableProps = {
  equation: Equation;
  /** Promised points that left before they were ready: beside the equation, never in it. */
  delayed: Pick<Points, "delayedReturned" | "delayedEnded">;
  programId: number;
  words: BrandWords;
};

/** earned − redeemed − ended ± … = ready to spend, the signs in a column of their own. */
export function EquationTable({ equation, delayed, programId, words }: EquationTableProps) {
  const speech = useSpeech(words);
  const { t } = speech;
  const say = (value: number) => sayPoints(value, speech, programId);
  const early = [
    { name: t("points.adds.delayedReturned"), value: delayed.delayedReturned },
    { name: t("points.adds.delayedEnded"), value: delayed.delayedEnded },
  ].filter(({ value }) => value !== null && value !== 0);
  return (
    <>
      <Terms equation={equation} say={say} t={t} />
      {notesOf(equation, speech, pointDecimals(programId, speech)).map((note) => (
        <p key={note} className="sm t2 pt-3">
          {note}
        </p>
      ))}
      {early.length > 0 && (
        <dl className="facts pt-4">
          {early.map(({ name, value }) => (
            <div key={name} className="contents">
              <dt>{name}</dt>
              <dd className="num">{say(value ?? 0)}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

type TermsProps = { equation: Equation; say: (value: number) => string; t: Translate };

function Terms({ equation, say, t }: TermsProps) {
  return (
    <table className="eq">
      <caption className="vh">{t("points.adds.caption")}</caption>
      <thead className="vh">
        <tr>
          <th scope="col">{t("points.adds.sign")}</th>
          <th scope="col">{t("points.adds.name")}</th>
          <th scope="col">{t("points.adds.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {equation.terms.map(({ term, sign, value }) => (
          <tr key={term}>
            <td className="op">{term === "lifetime" ? "" : sign < 0 ? "−" : "+"}</td>
            <th scope="row">{t(`points.adds.${term}`)}</th>
            <td className="num">{say(value)}</td>
          </tr>
        ))}
        <tr>
          {/* Without all terms the sum cannot be shown to add up: no equals sign. */}
          <td className="op">{equation.missing.length === 0 ? "=" : ""}</td>
          <th scope="row">{t("points.adds.spendable")}</th>
          <td className="num">{say(equation.spendable)}</td>
        </tr>
      </tbody>
    </table>
  );
}

/** What must be said for the sum to be understood. */
function notesOf(equation: Equation, { t, locale }: Speech, decimals: number): string[] {
  const names = equation.missing.map((term) => t(`points.adds.short.${term}`));
  return [
    ...(names.length > 0
      ? [t("points.adds.missing", { names: new Intl.ListFormat(locale).format(names) })]
      : []),
    ...(equation.terms.some(({ term }) => term === "otherChanges") ? [t("points.adds.otherNote")] : []),
    ...(addsUpAsShown(equation, decimals) ? [] : [t("points.adds.rounded")]),
  ];
}

/** False where rounding each figure by itself leaves the shown sum a digit off. */
function addsUpAsShown({ terms, spendable, missing }: Equation, decimals: number): boolean {
  if (missing.length > 0) return true;
  const shown = (value: number) => Number(value.toFixed(decimals));
  const sum = terms.reduce((total, { sign, value }) => total + sign * shown(value), 0);
  return shown(sum) === shown(spendable);
}
