import { CouldNotLoadHere } from "@/app/(member)/_sections/could-not-load";
import type { HomeScreen } from "@/app/(member)/_sections/home-data";
import { NoProgram } from "@/app/(member)/_sections/no-program";
import { ProgramSwitch } from "@/components/points/program-switch";
import { StatusCard } from "@/components/points/status-card";
import { sayPlate } from "@/lib/format/status-sentence";
import { hasValue } from "@/lib/loyalty/result";
import type { Program } from "@/lib/loyalty/view-models";
import { routes } from "@/lib/routes";

/** The status card of the chosen programme, and the switch between programmes. */
export function StatusSection({ home: { result, reply, program, customer, speech } }: { home: HomeScreen }) {
  const { t } = speech;
  const programs = reply?.data.programs ?? null;
  if (!programs) return <CouldNotLoadHere title={t("home.failed.status")} found={result} />;
  // A customer of the brand without a programme: nothing failed, nothing is zero.
  if (!program)
    return (
      <NoProgram
        customer={hasValue(customer) ? customer.value : null}
        none={{ title: t("tier.state.notEarned"), text: t("tier.state.notEarnedLine") }}
        speech={speech}
      />
    );
  const { notes, ...card } = sayPlate(program, speech);
  return (
    <>
      <ProgramSwitch
        label={t("home.programs")}
        programs={programs.map(({ programId, title }) => ({
          label: title ?? t("home.program", { number: String(programId) }),
          href: `${routes.home}?program=${programId}`,
          current: programId === program.programId,
        }))}
      />
      <StatusCard label={t("home.status.label")} risen={hasRisen(reply, program)} {...card} />
      {notes.map((note) => (
        <p key={note} className="sm t2 pt-3">
          {note}
        </p>
      ))}
    </>
  );
}

function hasRisen(reply: HomeScreen["reply"], { programId }: Program): boolean {
  const alerts = reply?.data.alerts ?? [];
  return alerts.some((alert) => alert.kind === "just-upgraded" && alert.programId === programId);
}
