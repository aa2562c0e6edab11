import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import { chosenProgram, homeData } from "@/app/(member)/_sections/home-data";
import { StatusCard } from "@/components/points/status-card";
import { Nothing } from "@/components/ui/nothing";
import { Segment } from "@/components/ui/segment";
import { getSpeech } from "@/lib/format/get-speech";
import { sayPlate } from "@/lib/format/status-sentence";
import { getTranslations } from "@/lib/i18n/translations";
import { hasValue } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";

/** The status card of the chosen programme, and the switch between programmes. */
export async function StatusSection({ programId }: { programId: number | null }) {
  const [result, t] = await Promise.all([homeData(programId), getTranslations()]);
  const programs = hasValue(result) ? result.value.data.programs : null;
  const program = chosenProgram(programs, programId);
  if (!programs) return <CouldNotLoadHere title={t("home.failed.status")} found={result} />;
  // A customer of the brand who is in no programme: nothing failed, nothing is zero.
  if (!program)
    return (
      <Nothing kind="not-joined" title={t("tier.state.notEarned")} text={t("tier.state.notEarnedLine")} />
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
