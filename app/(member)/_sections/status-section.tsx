import { getTranslations } from "next-intl/server";
import { chosenProgram, homeData } from "@/app/(member)/_sections/home-data";
import { StatusCard } from "@/components/points/status-card";
import { RetryButton } from "@/components/shell/retry-button";
import { Nothing } from "@/components/ui/nothing";
import { Segment } from "@/components/ui/segment";
import { getSpeech } from "@/lib/format/get-speech";
import { sayPlate } from "@/lib/format/status-sentence";
import { hasValue } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";

/** The status card of the chosen programme, and the switch between programmes. */
export async function StatusSection({ programId }: { programId: number | null }) {
  const [result, t] = await Promise.all([homeData(programId), getTranslations()]);
  const programs = hasValue(result) ? result.value.data.programs : null;
  const program = chosenProgram(programs, programId);
  if (!program || !programs)
    return (
      <Nothing
        kind="could-not-load"
        title={programs ? t("home.none.goals") : t("home.failed.status")}
        text={t("common.slow.text")}
        action={<RetryButton>{t("common.retry")}</RetryButton>}
      />
    );
  const { notes, ...card } = sayPlate(program, await getSpeech());
  return (
    <>
      {programs.length > 1 && <Programs programs={programs} chosen={program} />}
      <StatusCard label={t("home.status.label")} {...card} />
      {notes.map((note) => (
        <p key={note} className="sm t2 pt-3">
          {note}
        </p>
      ))}
    </>
  );
}

async function Programs({ programs, chosen }: { programs: readonly Program[]; chosen: Program }) {
  const t = await getTranslations("home");
  return (
    <div className="pb-4">
      <Segment
        label={t("programs")}
        parts={programs.map((program) => ({
          label: program.title ?? t("program", { number: String(program.programId) }),
          href: `${routes.home}?program=${program.programId}`,
          current: program.programId === chosen.programId,
        }))}
      />
    </div>
  );
}
