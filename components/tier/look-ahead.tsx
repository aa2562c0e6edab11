import { Segment } from "@/components/ui/segment";
import type { SaidAhead } from "@/lib/format/ahead-sentence";
import type { BrandWords } from "@/lib/format/speech";
import { useSpeech } from "@/lib/format/use-speech";

export type LookAheadProps = {
  /** The day looked at, in days from today; 0 is today. */
  days: number;
  /** null: today. `unavailable`: that day could not be read just now. */
  said: SaidAhead | "unavailable" | null;
  /** Days offered as links; 0 is today. */
  offered: readonly { days: number; href: string }[];
  /** Any day of the member's choice, where the cluster is known to answer it. */
  pick: {
    action: string;
    min: string;
    max: string;
    value: string;
    hidden: Readonly<Record<string, string>>;
  } | null;
  words: BrandWords;
};

/** Today or a day ahead, as links: the answer is in the page before any script runs. */
export function LookAhead({ days, said, offered, pick, words }: LookAheadProps) {
  const { t } = useSpeech(words);
  const parts = offered.map((each) => ({
    label: each.days === 0 ? t("progress.ahead.today") : t("progress.ahead.inDays", { days: each.days }),
    href: each.href,
    current: each.days === days,
  }));
  return (
    <div className="grid gap-4 pt-1.5">
      <Segment label={t("progress.ahead.legend")} parts={parts} />
      {pick !== null && (
        <form className="flex flex-wrap items-end gap-2" method="get" action={pick.action}>
          {Object.entries(pick.hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="pick-day">
            <span className="sm t2">{t("progress.ahead.pick")}</span>
            <input type="date" name="on" required min={pick.min} max={pick.max} defaultValue={pick.value} />
          </label>
          <button className="btn slim quiet" type="submit">
            {t("progress.ahead.show")}
          </button>
        </form>
      )}
      {said !== null && <AheadWords said={said} words={words} />}
    </div>
  );
}

/** What the day looked at comes to, without the control: for the second question of the page. */
export function AheadWords({
  said,
  words,
}: Pick<LookAheadProps, "words"> & { said: SaidAhead | "unavailable" }) {
  const { t } = useSpeech(words);
  if (said === "unavailable") return <p role="status">{t("progress.ahead.failed")}</p>;
  const { before, figure, after } = said.sentence;
  return (
    <div role="status">
      <p>
        {before}
        {figure && <b className="nb">{figure}</b>}
        {after}
      </p>
      {said.leaves && (
        <dl className="facts pt-3">
          <dt>{said.leaves.label}</dt>
          <dd>{said.leaves.amount}</dd>
        </dl>
      )}
    </div>
  );
}
